import { type TokenApi, TokenApiError } from '@tokenwright/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { exampleCall, exampleKey, exampleRequest, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { createRestApi } from './createRestApi.ts';

const runs = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns,
  ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
});

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

const good = { status: 'created', token, secret: exampleSecret };

const spoilt = fc
  .tuple(
    fc.constantFrom('status', 'secret', ...Object.keys(token)),
    fc.oneof(fc.jsonValue(), fc.constant(exampleSecret)),
  )
  .map(([part, value]) =>
    JSON.stringify(part in good ? { ...good, [part]: value } : { ...good, token: { ...token, [part]: value } }),
  );
const halved = fc.nat(JSON.stringify(good).length - 1).map((length) => JSON.stringify(good).slice(0, length));
const page = fc.constant(`<html>${exampleKey} ${exampleSecret}</html>`);
const anyText = fc.oneof(spoilt, halved, page, fc.json(), fc.string(), fc.constant(''));
const anyType = fc.constantFrom('application/json', 'application/problem+json', 'text/html', 'x');
const reply = (status: fc.Arbitrary<number>): fc.Arbitrary<Reply> =>
  fc.record({ status, text: anyText, type: anyType });

const apiThatAnswers = ({ status, text, type }: Reply) =>
  createRestApi({
    baseUrl: 'http://api.test',
    fetch: () =>
      new Response([204, 205, 304].includes(status) ? null : text, { status, headers: { 'Content-Type': type } }),
  });

async function endOf(call: Promise<unknown> | undefined): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof TokenApiError))
      throw new Error('Something else than a TokenApiError was thrown.', { cause: error });
    const cause = error.cause instanceof Error ? `${error.cause.message} ${error.cause.stack}` : '';
    const everything = `${error.message} ${error.stack} ${JSON.stringify(error)} ${cause}`;
    expect(everything.includes(exampleSecret) || everything.includes(exampleKey)).toBe(false);
    return error;
  }
}

const create = (api: TokenApi) => endOf(api.createToken(exampleRequest, exampleCall()));

it('never reports that no token was created if the server created one, for any garbled response', {
  timeout: 60_000,
}, async () => {
  const afterMaking = reply(fc.oneof(fc.integer({ min: 200, max: 299 }), fc.integer({ min: 500, max: 599 })));
  await fc.assert(
    fc.asyncProperty(afterMaking, async (answer) => {
      const end = await create(apiThatAnswers(answer));
      if (end instanceof TokenApiError) expect(end.code).toBe('unknown-outcome');
      else
        expect(end).toMatchObject({
          status: expect.stringMatching(/^(created|pending-approval)$/),
          token: { id: expect.any(String) },
        });
    }),
    runs(2_000),
  );
});

it('ends every call with a result or an error that quotes neither secret nor intent key, for any response', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(reply(fc.integer({ min: 200, max: 599 })), async (answer) => {
      const api = apiThatAnswers(answer);
      await create(api);
      await endOf(api.findByIntent?.(exampleKey));
      await endOf(api.acknowledge?.('tok_1', exampleKey));
    }),
    runs(1_000),
  );
});

it('reads only known fields from any response, and reports an unreadable response to a read as unavailable', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text) => {
      const api = apiThatAnswers({ status: 200, text, type: 'application/json' });
      const calls = [
        api.loadOptions(),
        api.listTokens?.({}),
        api.searchResources?.({ type: 'form', query: '' }),
        api.findByIntent?.(exampleKey),
      ];
      for (const end of await Promise.all(calls.map(endOf))) {
        if (end instanceof TokenApiError) expect(end.code).toBe('unavailable');
      }
    }),
    runs(1_000),
  );
});

it('sends every id and search unchanged, to the intended URL', { timeout: 60_000 }, async () => {
  const idArbitrary = fc.string({ unit: 'binary', minLength: 1 }).filter((id) => id !== '.' && id !== '..');
  await fc.assert(
    fc.asyncProperty(idArbitrary, fc.string({ unit: 'binary', minLength: 1 }), async (id, query) => {
      let url = new URL('http://nowhere.test');
      const fetch = (sent: Request) => {
        url = new URL(sent.url);
        return new Response('{"items":[]}');
      };
      await createRestApi({ baseUrl: 'http://api.test/v1', fetch }).searchResources?.({ type: id, query });
      expect(url.host).toBe('api.test');
      expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'v1', 'resources', id]);
      expect(url.searchParams.get('query')).toBe(query);
    }),
    runs(1_000),
  );
});
