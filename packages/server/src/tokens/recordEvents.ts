import type { Sql } from '../database/database.ts';
import { type AuditEvent, auditEvents } from '../database/tokenwrightSchema.ts';

/** Adds to the audit log, in the transaction of the change. */
export async function recordEvents(transaction: Sql, events: readonly AuditEvent[]): Promise<void> {
  if (events.length > 0) await transaction.insert(auditEvents).values([...events]);
}
