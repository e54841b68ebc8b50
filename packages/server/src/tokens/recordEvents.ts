import type { Sql } from '../database/database.ts';
import { type AuditEvent, auditEvents } from '../database/tokenwrightSchema.ts';

export async function recordEvents(transaction: Sql, events: readonly AuditEvent[]): Promise<void> {
  if (events.length > 0) await transaction.insert(auditEvents).values([...events]);
}
