import { createTokenServer, defineCatalogue, openDatabase } from '@tokenwright/server';

const levels = [
  { id: 'read', label: 'Read' },
  { id: 'write', label: 'Write' },
];

const catalogue = defineCatalogue({
  groups: [{ id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels }] }],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
});

globalThis.tokens ??= createTokenServer(async () => ({
  database: await openDatabase({ folder: process.env.TOKEN_DATA_FOLDER ?? './data' }),
  serverKey: process.env.TOKEN_SERVER_KEY,
  tokenPrefix: 'acme',
  options: () => catalogue,
  authenticate: () => ({ workspaceId: 'acme', memberId: 'ada', memberName: 'Ada Park' }),
}));

export const { tokens } = globalThis;
