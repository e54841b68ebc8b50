import type { Token } from '@tokenwright/core';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function fromNow(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

const base = {
  tokenType: 'service',
  permissions: [
    { permission: 'forms', level: 'read' },
    { permission: 'entries', level: 'read' },
  ],
  status: 'active',
  createdBy: 'Ada Park',
} as const;

export const exampleTokens: readonly Token[] = [
  {
    ...base,
    id: 'tok_9',
    name: 'Partner portal',
    description: 'Read access for the agency, after approval.',
    status: 'pending',
    createdAt: fromNow(-2 * HOUR),
    createdBy: 'Jonas Lindqvist',
    expiresAt: fromNow(30 * DAY),
    lastUsedAt: null,
  },
  {
    ...base,
    id: 'tok_8',
    name: 'CI deploy',
    description: 'Publishes form themes after a merge to main.',
    permissions: [...base.permissions, { permission: 'themes', level: 'write' }],
    createdAt: fromNow(-3 * DAY),
    expiresAt: fromNow(87 * DAY),
    lastUsedAt: fromNow(-4 * 60_000),
    hint: 'mtl_…9f3c',
  },
  {
    ...base,
    id: 'tok_7',
    name: 'Zapier sync',
    description: 'New entries into the CRM. Ask Inès before touching it.',
    tokenType: 'scoped-form',
    resources: { mode: 'selected', ids: ['form-1', 'form-2'] },
    createdAt: fromNow(-27 * DAY),
    createdBy: 'Inès Moreau',
    expiresAt: fromNow(3 * DAY + HOUR),
    lastUsedAt: fromNow(-2 * HOUR),
    hint: 'mtl_…Qk2w',
  },
  {
    ...base,
    id: 'tok_6',
    name: 'مزامنة ورشة الخط',
    tokenType: 'scoped-form',
    createdAt: fromNow(-40 * DAY),
    createdBy: 'نور حدّاد',
    expiresAt: null,
    lastUsedAt: null,
    hint: 'mtl_…h07P',
  },
  {
    ...base,
    id: 'tok_5',
    name: 'Legacy importer',
    tokenType: 'import-v1',
    createdAt: fromNow(-400 * DAY),
    expiresAt: fromNow(12 * HOUR),
    hint: 'mtl_…0aZx',
  },
  {
    ...base,
    id: 'tok_4',
    name: 'Chat notifications',
    description: 'Posts new entries into #front-desk.',
    status: 'revoked',
    createdAt: fromNow(-60 * DAY),
    expiresAt: fromNow(305 * DAY),
    lastUsedAt: fromNow(-9 * DAY - 3 * HOUR),
    revokedAt: fromNow(-9 * DAY),
    revokedBy: 'Tomás Ribeiro',
    revocationReason: 'The secret was posted in a public channel by mistake.',
    hint: 'mtl_…77bE',
  },
  {
    ...base,
    id: 'tok_3',
    name: 'Trying the API',
    status: 'revoked',
    createdAt: fromNow(-61 * DAY),
    expiresAt: fromNow(29 * DAY),
    lastUsedAt: null,
    revokedAt: fromNow(-61 * DAY + HOUR),
    revocationReason: 'unclaimed',
    hint: 'mtl_…pp1L',
  },
  {
    ...base,
    id: 'tok_2',
    name: 'Load test',
    status: 'expired',
    createdAt: fromNow(-90 * DAY),
    createdBy: 'Jonas Lindqvist',
    expiresAt: fromNow(-83 * DAY),
    lastUsedAt: fromNow(-84 * DAY),
    hint: 'mtl_…Vd9s',
  },
];

export const rotatingTokens: readonly Token[] = exampleTokens.map((token) =>
  token.name === 'CI deploy'
    ? {
        ...token,
        oldSecret: {
          worksUntil: fromNow(6 * HOUR),
          hint: 'mtl_…2b7d',
          lastUsedAt: fromNow(-3 * 60_000 - 1_000),
          newSecretLastUsedAt: null,
        },
      }
    : token,
);

export const manyTokens: readonly Token[] = Array.from({ length: 57 }, (_, index) => ({
  ...base,
  id: `tok_many_${57 - index}`,
  name: `Nightly export ${57 - index}`,
  createdAt: fromNow(-(index + 1) * DAY),
  expiresAt: fromNow((90 - index) * DAY),
  lastUsedAt: fromNow(-(index + 1) * HOUR),
  hint: `mtl_…${(1_000 + index * 7).toString(36)}`,
}));

export const hostileTokens: readonly Token[] = [
  {
    ...base,
    id: 'tok_h1',
    name: `Very long ${'name that goes on and on '.repeat(40)}`,
    description: 'W'.repeat(900),
    createdAt: fromNow(-DAY),
    createdBy: 'x'.repeat(120),
    expiresAt: fromNow(40 * DAY),
    hint: `mtl_…${'0'.repeat(60)}`,
  },
  {
    ...base,
    id: 'tok_h2',
    name: 'CI deploy\u202Eexe.tset',
    description: 'A direction override, a \u0007 bell and a\u200B zero-width space.',
    createdAt: fromNow(-2 * DAY),
    createdBy: '\u202EkraP adA',
    expiresAt: fromNow(40 * DAY),
    lastUsedAt: null,
  },
  {
    ...base,
    id: 'tok_h3',
    name: '<img src=x onerror="alert(1)"> {name, plural, other {#}}',
    tokenType: '__proto__',
    permissions: [],
    createdAt: 'yesterday',
    expiresAt: 'soon',
    status: 'revoked',
    revokedAt: fromNow(-HOUR),
    revokedBy: '"; DROP TABLE tokens; --',
    revocationReason: `Z̸̧͇̈́a̵̰͠l̴̳̈́g̷̱͌o̶͖͝ ${'and so on '.repeat(60)}`,
  },
];
