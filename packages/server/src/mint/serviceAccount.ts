import type { Principal } from '../principal.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';

/** The owner of tokens that must outlast their creators. */
export interface ServiceAccount {
  /** `findOwner` gets it as `memberId`. */
  readonly id: string;
  /** The list shows this name. */
  readonly name: string;
}

/** Returns the service account that owns a new token, or `null` if the member owns it. */
export type ServiceAccountOf = (
  member: Principal,
  request: Pick<TokenRequest, 'tokenType'>,
) => Promise<ServiceAccount | null> | ServiceAccount | null;

export async function serviceAccountOf(
  find: ServiceAccountOf | undefined,
  member: Principal,
  { tokenType }: Pick<TokenRequest, 'tokenType'>,
): Promise<ServiceAccount | null> {
  const found = find && (await find(member, { tokenType }));
  if (!found) return null;
  const { id, name } = found;
  if (typeof id === 'string' && id !== '' && typeof name === 'string' && name !== '') return { id, name };
  throw new Error('`serviceAccount` returned no account. Return `{ id, name }` with two texts, or `null`.');
}
