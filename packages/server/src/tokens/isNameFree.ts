import { and, eq, not, sql as raw } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';

export async function isNameFree(sql: Sql, workspaceId: string, name: string, now: Date): Promise<boolean> {
  const isReleased = raw`(coalesce(${tokens.expiresAt} <= ${now}, false) or coalesce(${tokens.claimBy} <= ${now}, false))`;
  const holders = await sql
    .select({ id: tokens.id })
    .from(tokens)
    .where(and(eq(tokens.workspaceId, workspaceId), eq(tokens.heldName, comparableName(name)), not(isReleased)));
  return holders.length === 0;
}

/** Returns the same text for names that look alike. */
export function comparableName(name: string): string {
  const seen = name.normalize('NFC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, '');
  return seen.replace(/\s+/gu, ' ').trim().toLowerCase();
}

export function nameTaken(name: string): Problem {
  return new Problem('conflict', {
    detail: 'The name is taken.',
    issues: [{ step: 'name', field: 'name', message: takenMessage(name) }],
  });
}

export function takenMessage(name: string): string {
  return `An active token is already called “${name}”. Choose another name, or revoke that token first.`;
}
