import { type ContractSubject, recordExchanges } from '@tokenwright/adapters/contract';
import { createFaultyBackend } from '@tokenwright/adapters/faulty';
import { createRestApi } from '@tokenwright/adapters/rest';
import type { TokenOptions } from '@tokenwright/core';
import { createTokenServer, openDatabase, type TokenServerConfig } from '@tokenwright/server';
import { contentGroup } from './contentGroup.ts';
import { crmRequest } from './crmRequest.ts';

const options: TokenOptions = {
  groups: [
    contentGroup({ id: '__proto__', label: 'Prototype', levels: [{ id: 'constructor', label: 'Constructor' }] }),
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped form token', resources: { type: 'forms', label: 'forms' } },
  ],
  expirations: { presets: [7, 30] },
  policy: { noExpiration: { allowed: true } },
};

const request = crmRequest('service');

const forms = Array.from({ length: 120 }, (_, index) => ({ id: `form/${index}`, label: `Survey ${index}` }));

const resources: TokenServerConfig['resources'] = {
  async search({ query, cursor, limit }) {
    const hits = forms.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
    const start = Number(cursor ?? 0);
    const next = start + limit;
    return { items: hits.slice(start, next), total: hits.length, ...(next < hits.length && { nextCursor: `${next}` }) };
  },
  existing: async (_, ids) => forms.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
};

export async function restSubject(): Promise<{
  readonly subject: () => ContractSubject;
  readonly close: () => Promise<void>;
}> {
  const database = await openDatabase();
  const serverKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  let workspaces = 0;
  const connect = (workspaceId: string | null) => {
    const member = workspaceId === null ? null : { workspaceId, memberId: 'ada', memberName: 'Ada' };
    const authenticate = () => member;
    const config = { database, serverKey, resources, authenticate, options: () => options, rateLimit: false } as const;
    const faulty = createFaultyBackend(createTokenServer({ ...config, tokenPrefix: 'mtl' }).fetch);
    const { fetch, exchanges } = recordExchanges(faulty.fetch);
    return { api: createRestApi({ baseUrl: 'http://app.test/api', fetch }), breakNext: faulty.breakNext, exchanges };
  };
  return {
    subject: () => ({
      ...connect(`workspace-${++workspaces}`),
      request,
      otherRequests: [{ ...request, tokenType: 'scoped', resources: { mode: 'selected', ids: ['form/1', 'form/7'] } }],
      pageSize: 50,
      signedOut: connect(null).api,
      stranger: connect('elsewhere').api,
    }),
    close: () => database.close(),
  };
}
