import { randomBytes } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { formsApi } from '../../dashboard/src/server/forms/formsApi.ts';
import { createTokenServer } from '../src/createTokenServer.ts';
import type { Database } from '../src/database/database.ts';

const nowhere = {} as Database;

interface Operation {
  readonly operationId: string;
  readonly responses: object;
  readonly security?: object;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly security: object;
  readonly components: { readonly securitySchemes: Readonly<Record<string, object>> };
}

const documentOf = async (protectedApis = [formsApi(nowhere)]) => {
  const server = createTokenServer({
    database: nowhere,
    serverKey: randomBytes(32).toString('hex'),
    tokenPrefix: 'mtl',
    authenticate: () => null,
    options: () => ({ groups: [], tokenTypes: [], expirations: { presets: [] } }),
    protectedApis,
  });
  const response = await server.fetch(new Request('http://app.test/openapi.json'));
  return (await response.json()) as Document;
};

describe('/openapi.json', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    expect(await new Validator().validate({ ...(await documentOf()) })).toEqual({ valid: true });
  }, 60_000);

  it('describes every call with its name, responses and problems', async () => {
    const { paths } = await documentOf();
    const calls = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId, responses }]) => {
        return `${operationId}: ${method} ${path} ${Object.keys(responses).join(' ')}`;
      }),
    );
    expect(calls.sort()).toEqual([
      'acknowledgeToken: post /api/tokens/{id}/acknowledge 204 default',
      'addEntry: post /v1/forms/{id}/entries 201 default',
      'cancelRotation: post /api/tokens/{id}/cancel-rotation 200 default',
      'checkName: get /api/names/check 200 default',
      'claimToken: post /api/tokens/{id}/claim 200 201 default',
      'createToken: post /api/tokens 200 201 default',
      'decideRequest: post /api/tokens/{id}/decide 200 default',
      'endOverlap: post /api/tokens/{id}/end-overlap 200 default',
      'findByIntent: get /api/intents/current 200 default',
      'listEntries: get /v1/forms/{id}/entries 200 default',
      'listEvents: get /api/events 200 default',
      'listForms: get /v1/forms 200 default',
      'listTokens: get /api/tokens 200 default',
      'loadOptions: get /api/options 200 default',
      'readToken: get /api/tokens/{id} 200 default',
      'renewToken: post /api/tokens/{id}/renew 200 default',
      'restoreToken: post /api/tokens/{id}/restore 200 default',
      'revokeToken: post /api/tokens/{id}/revoke 200 default',
      'rotateToken: post /api/tokens/{id}/rotate 200 201 default',
      'searchResources: get /api/resources/{type} 200 default',
      'transferToken: post /api/tokens/{id}/transfer 200 default',
      'trySecret: post /api/verify 200 default',
      'updateToken: patch /api/tokens/{id} 200 default',
      'verifyToken: get /v1/verify 200 default',
      'withdrawRequest: post /api/tokens/{id}/withdraw 200 default',
    ]);
  });

  it('distinguishes calls for tokens from calls for sessions', async () => {
    const { paths, security, components } = await documentOf();
    expect(security).toEqual([{ session: [] }]);
    expect(paths['/v1/forms']?.get?.security).toEqual([{ token: [] }]);
    expect(components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('omits the calls of protected APIs if the host has none', async () => {
    expect(Object.keys((await documentOf([])).paths).filter((path) => path.includes('forms'))).toEqual([]);
  });
});
