import type { Token } from '@tokenwright/core';

/** Detects a field that a schema forgets. */
export const exampleToken: Required<Token> = {
  id: 'tok_1',
  name: 'CRM sync',
  description: 'Nightly',
  tokenType: 'scoped',
  permissions: [{ permission: 'forms', level: 'read' }],
  resources: { mode: 'selected', ids: ['form-1', '__proto__'] },
  status: 'revoked',
  createdAt: '2026-03-01T12:00:00.000Z',
  createdBy: 'Ada',
  expiresAt: '2026-03-31T23:59:59.999+02:00',
  lastUsedAt: null,
  revokedAt: '2026-03-02T12:00:00Z',
  revokedBy: 'Ada',
  revocationReason: 'leaked',
  hint: 'twk_…9f3c',
  owner: { id: 'user-1', label: 'Ada', kind: 'person', gone: false },
  version: '3',
  oldSecret: { worksUntil: '2026-03-03T12:00:00Z', hint: 'twk_…1a2b', lastUsedAt: null },
  can: {
    revoke: { allowed: true },
    rotate: { allowed: false, reason: 'Ask the owner.' },
    edit: { allowed: false },
    renew: { allowed: true },
    restore: { allowed: true },
    approve: { allowed: false },
  },
};
