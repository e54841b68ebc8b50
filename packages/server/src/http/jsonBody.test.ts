import { expect, it, vi } from 'vitest';
import { readJsonBody } from './jsonBody.ts';

const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  new Request('http://app.test/x?y', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
const json = { 'content-type': 'application/json' };

it('returns the same request with the same bytes', async () => {
  const read = await readJsonBody(post('{"a":"ü"}', { ...json, 'x-kept': '1' }));
  expect([read.url, read.method, read.headers.get('x-kept')]).toEqual(['http://app.test/x?y', 'POST', '1']);
  expect(await read.text()).toBe('{"a":"ü"}');
});

it('treats a missing body as an empty object', async () => {
  expect(await (await readJsonBody(new Request('http://app.test', { method: 'POST' }))).json()).toEqual({});
});

it('accepts exactly 64 KiB', async () => {
  const padded = (length: number) => `"${'x'.repeat(length - 2)}"`;
  expect((await (await readJsonBody(post(padded(65_536), json))).text()).length).toBe(65_536);
  await expect(readJsonBody(post(padded(65_537), json))).rejects.toMatchObject({ status: 413 });
});

it('counts bytes instead of trusting Content-Length', async () => {
  const lying = post('"x"', { ...json, 'content-length': '9999999' });
  expect(await (await readJsonBody(lying)).text()).toBe('"x"');
});

it('rejects `__proto__` at any depth', async () => {
  await expect(readJsonBody(post('{"a":[{"__proto__":1}]}', json))).rejects.toMatchObject({ status: 400 });
});

it('names the reason if the body is compressed', async () => {
  const compressed = post('{}', { ...json, 'content-encoding': 'gzip' });
  await expect(readJsonBody(compressed)).rejects.toMatchObject({
    status: 415,
    message: expect.stringMatching('compression'),
  });
});

it('does not report a caller who disconnects as a failure', async () => {
  const cut = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
  await expect(readJsonBody(post(cut, json))).rejects.toMatchObject({ status: 400, cause: undefined });
});

it('rejects a body that never ends', async () => {
  vi.useFakeTimers();
  const isCanceled = vi.fn();
  const endless = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from('{')),
    cancel: isCanceled,
  });
  const refused = expect(readJsonBody(post(endless, json))).rejects.toMatchObject({ status: 408 });
  await vi.advanceTimersByTimeAsync(30_000);
  await refused;
  expect(isCanceled).toHaveBeenCalled();
  vi.useRealTimers();
});
