import type { Principal } from '../principal.ts';

/** A possible owner of a token. */
export interface PossibleOwner {
  /** `findOwner` gets it as `memberId`. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'person' | 'service';
}

/** Lists the possible owners of a transferred token. */
export type OwnersOf = (member: Principal) => Promise<readonly PossibleOwner[]> | readonly PossibleOwner[];

interface Owners {
  readonly owners: OwnersOf | undefined;
}

export async function offeredOwners({ owners }: Owners, member: Principal): Promise<PossibleOwner[] | undefined> {
  return owners && [...(await owners(member))].map(({ id, label, kind }) => ({ id, label, kind }));
}
