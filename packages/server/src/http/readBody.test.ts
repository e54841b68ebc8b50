import { expect, it } from 'vitest';
import { readBody } from './readBody.ts';

const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  new Request('http://app.test/x?y', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
const json = { 'content-type': 'application/json' };

it('gives back the same request with the same bytes', async () => {
  const read = await readBody(post('{"a":"ü"}', { ...json, 'x-kept': '1' }));
  expect([read.url, read.method, read.headers.get('x-kept')]).toEqual(['http://app.test/x?y', 'POST', '1']);
  expect(await read.text()).toBe('{"a":"ü"}');
});

it('takes no body for an empty object', async () => {
  expect(await (await readBody(new Request('http://app.test', { method: 'POST' }))).json()).toEqual({});
});

it('accepts exactly 64 KiB, and not a byte more', async () => {
  const padded = (length: number) => `"${'x'.repeat(length - 2)}"`;
  expect((await (await readBody(post(padded(65_536), json))).text()).length).toBe(65_536);
  await expect(readBody(post(padded(65_537), json))).rejects.toMatchObject({ status: 413 });
});

it('counts what comes and not what was promised', async () => {
  const lying = post('"x"', { ...json, 'content-length': '9999999' });
  expect(await (await readBody(lying)).text()).toBe('"x"');
});

it('refuses a field that validators drop without a word, however deep', async () => {
  await expect(readBody(post('{"a":[{"__proto__":1}]}', json))).rejects.toMatchObject({ status: 400 });
});
