import type { Principal } from '../principal.ts';
import { visibleTo } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { findToken } from './findToken.ts';
import { viewForMember } from './viewForMember.ts';

/** @throws {Problem} `not-found`, even for a hidden token */
export async function readToken(context: ServerContext, id: string, member: Principal): Promise<Token> {
  const row = await findToken(context.database.sql, id, await visibleTo(context, member));
  const [token] = await viewForMember(context, member, [row], await context.now());
  return token as Token;
}
