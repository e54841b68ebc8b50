import { eq, sql as raw, type SQL } from 'drizzle-orm';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import type { Token } from '../wire/tokenSchema.ts';

type Owned = Pick<TokenRow, 'createdBy' | 'createdByName' | 'ownerId' | 'ownerName' | 'serviceId' | 'serviceName'>;

export function ownerOf({
  serviceId,
  serviceName,
  ownerId,
  ownerName,
  createdBy,
  createdByName,
}: Owned): Token['owner'] {
  if (serviceId !== null) return { id: serviceId, label: serviceName ?? serviceId, kind: 'service' };
  return { id: ownerId ?? createdBy, label: ownerName ?? createdByName, kind: 'person' };
}

export function managerOf({ serviceId, ownerId, createdBy }: Owned): string | undefined {
  if (ownerId === null) return createdBy;
  return serviceId === null ? ownerId : undefined;
}

/** Matches the index `tokens_own`. */
export function isOwnedBy(memberId: string): SQL {
  return eq(raw`coalesce(${tokens.ownerId}, ${tokens.createdBy})`, memberId);
}
