import { createTokenGuard, createTokenServer, defineCatalogue, openDatabase } from '@tokenwright/server';

const options = defineCatalogue({
  groups: [
    { id: 'g', label: 'G', permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }] },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
});

export async function start(serverKey: string): Promise<(request: Request) => Promise<Response>> {
  const database = await openDatabase({ folder: './data' });
  const settings = { database, serverKey, tokenPrefix: 'acme', options: () => options };
  const guard = createTokenGuard(settings);
  const server = createTokenServer({ ...settings, authenticate: () => null });
  return async (request) => {
    const verdict = await guard.authorize(request, { permission: 'forms', level: 'read' });
    return verdict.allowed ? server.fetch(request) : verdict.response;
  };
}
