import type { Sql } from '../database/database.ts';
import { type AuditEvent, auditEvents } from '../database/tables/auditEvents.ts';

/** Adds to the history of tokens, in the transaction that makes it true. */
export async function recordEvents(transaction: Sql, events: readonly AuditEvent[]): Promise<void> {
  if (events.length > 0) await transaction.insert(auditEvents).values([...events]);
}
