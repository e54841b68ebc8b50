import type { TokenOptions } from '@tokenwright/core';
import { createTokenServer, openDatabase, type TokenServer } from '@tokenwright/server';

const options: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Read and write' },
          ],
        },
        {
          id: 'entries',
          label: 'Entries',
          levels: [{ id: 'read', label: 'Read', requires: [{ permission: 'forms', level: 'read' }] }],
        },
        { id: 'billing', label: 'Billing', levels: [{ id: 'pay', label: 'Pay' }], locked: { reason: 'Ask Inès.' } },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped token', resources: { type: 'forms', label: 'forms' } },
  ],
  expirations: { presets: [7, 30], defaultDays: 30 },
};

const forms = ['Sign-up', 'Survey', 'Feedback'].map((label) => ({ id: label.toLowerCase(), label }));

export async function exampleServer(): Promise<TokenServer> {
  return createTokenServer({
    database: await openDatabase(),
    serverKey: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
    tokenPrefix: 'mtl',
    authenticate: () => ({ workspaceId: 'w', memberId: 'ada', memberName: 'Ada' }),
    options: () => options,
    rateLimit: false,
    resources: {
      async search({ query }) {
        const items = forms.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
        return { items, total: items.length };
      },
      existing: async (_, ids) => forms.map(({ id }) => id).filter((id) => ids.includes(id)),
    },
  });
}
