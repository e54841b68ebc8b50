import { createRestApi } from '@tokenwright/adapters/rest';
import type { Template, Token } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import type { startTestMountly } from '../packages/dashboard/src/server/startTestMountly.ts';

interface CreatedFromTemplate {
  readonly token: Token;
  readonly secret: string;
}

export async function createFromTemplate(
  mountly: Awaited<ReturnType<typeof startTestMountly>>,
  origin: string,
  { label, tokenType = 'service', grants }: Template,
): Promise<CreatedFromTemplate> {
  const headers = { ...(await mountly.signIn()), origin };
  const fetch = (request: Request) => mountly.call(request.url, request);
  const api = createRestApi({ baseUrl: `${origin}/api`, fetch, headers });
  const isScoped = catalogue.tokenTypes.find(({ id }) => id === tokenType)?.resources;
  const forms = await api.searchResources?.({ type: 'forms', query: '' });
  const ids = forms?.items.slice(0, 1).map(({ id }) => id) ?? [];
  const resources = isScoped && ({ mode: 'selected', ids } as const);
  const expiration = { days: 7 };
  const request = { name: label, permissions: grants, tokenType, expiration, ...(resources && { resources }) };
  const intentKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
  const created = await api.createToken(request, { intentKey, signal: new AbortController().signal });
  if (created.status !== 'created' || !created.secret) throw new Error('The demo showed no secret.');
  const { token, secret } = created;
  return { token, secret: String(secret) };
}
