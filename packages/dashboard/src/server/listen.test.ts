import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type Listener, listen } from './listen.ts';

let listener: Listener | undefined;

afterEach(async () => {
  await listener?.close();
  listener = undefined;
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

it('names the port that is taken, and suggests a free port', async () => {
  const port = await freePort();
  listener = await listen(port);
  await expect(listen(port)).rejects.toThrow(
    new RegExp(`Port ${port} is taken by another program.*PORT=${port + 1} npx --yes pnpm@12 demo`),
  );
});

it('responds with 503 until it has a handler', async () => {
  const port = await freePort();
  listener = await listen(port);
  const early = await fetch(`http://127.0.0.1:${port}/`);
  expect(early.status).toBe(503);
  expect(early.headers.get('retry-after')).toBe('1');
  listener.answerWith(() => new Response('here'));
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
});

it('finishes a pending response before it closes', async () => {
  const port = await freePort();
  listener = await listen(port);
  let give: (answer: Response) => void = () => {};
  const answer = new Promise<Response>((resolve) => {
    give = resolve;
  });
  const { answerWith, close } = listener;
  const arrived = new Promise<void>((resolve) => {
    answerWith(() => {
      resolve();
      return answer;
    });
  });
  const response = fetch(`http://127.0.0.1:${port}/`);
  await arrived;
  const closed = close();
  listener = undefined;
  give(new Response('in time'));
  expect(await (await response).text()).toBe('in time');
  await closed;
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});
