import type { Token, TokenOptions } from '@tokenwright/core';
import { generatedCatalogue } from '../../../stories/catalogues/generatedCatalogue.ts';

const DAY = 86_400_000;
const words = ['Forms', 'Entries', 'Zapier', 'Nightly', 'Partner', 'Deploy', 'Report', 'Backup', 'Sync', 'Portal'];

export const exampleOptions: TokenOptions = generatedCatalogue(60);

export function exampleListing(count: number): readonly Token[] {
  const start = Date.now();
  return Array.from({ length: count }, (_, index) => ({
    id: `tok_${index}`,
    name: `${words[(index * 7) % 10]} ${words[(index * 3 + 1) % 10]?.toLowerCase()} ${(index * 7919) % count}`,
    description: `Made for job ${index}.`,
    hint: `…${String(index).padStart(4, '0')}`,
    tokenType: 'service',
    permissions: [{ permission: 'p0', level: 'read' }],
    status: index % 8 === 7 ? 'revoked' : 'active',
    createdAt: new Date(start - index * 60_000).toISOString(),
    createdBy: `Member ${index % 40}`,
    expiresAt: index % 5 === 0 ? null : new Date(start + (1 + (index % 300)) * DAY).toISOString(),
    lastUsedAt: index % 3 === 0 ? null : new Date(start - ((index * 7919) % count) * 60_000).toISOString(),
  }));
}
