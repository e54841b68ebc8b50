import { expect, it, vi } from 'vitest';
import { createFaultyBackend, FAULT_HEADER, type FaultyBackendSetup } from './createFaultyBackend.ts';
import type { Fault } from './fault.ts';

function counting(setup: FaultyBackendSetup = {}) {
  const bodies: string[] = [];
  const server = async (request: Request) => {
    bodies.push(await request.text());
    return Response.json({ number: bodies.length, text: 'done as you asked' }, { status: 201 });
  };
  return { ...createFaultyBackend(server, setup), bodies };
}

const ask = () => new Request('http://api.test/tokens', { method: 'POST', body: 'make one' });

it('passes requests through until a fault is planned', async () => {
  const backend = counting();
  const answer = await backend.fetch(ask());
  expect([answer.status, await answer.json()]).toEqual([201, { number: 1, text: 'done as you asked' }]);
  expect(backend.bodies).toEqual(['make one']);
});

it.each<[Fault, number]>([
  ['drop-before', 0],
  ['drop-after', 1],
  ['half-body', 1],
  ['html-before', 0],
  ['html-after', 1],
  ['error-before', 0],
  ['error-after', 1],
  ['duplicate', 2],
  ['in-flight', 0],
  ['rate-limited', 0],
  ['rate-limited-until', 0],
  ['signed-out', 0],
])('a request with the fault %s reaches the server completely, %i times', async (fault, times) => {
  const backend = counting();
  backend.breakNext(fault);
  await backend.fetch(ask()).catch(() => undefined);
  expect(backend.bodies).toEqual(Array.from({ length: times }, () => 'make one'));
});

it.each<[Fault, number, string]>([
  ['html-before', 200, 'text/html; charset=utf-8'],
  ['html-after', 200, 'text/html; charset=utf-8'],
  ['error-after', 500, 'text/plain;charset=UTF-8'],
  ['in-flight', 409, 'application/problem+json'],
  ['rate-limited', 429, 'application/problem+json'],
  ['signed-out', 401, 'application/problem+json'],
])('responds to the fault %s with status %i', async (fault, status, type) => {
  const backend = counting();
  backend.breakNext(fault);
  const answer = await backend.fetch(ask());
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, type]);
});

it('cuts a body in the middle, so that it is not valid JSON', async () => {
  const backend = counting();
  backend.breakNext('half-body');
  const text = await (await backend.fetch(ask())).text();
  expect(text).toBe('{"number":1,"text":');
});

it('lets `fetch` reject for a lost response, or lets a server close the socket', async () => {
  const [reject, cut] = [counting(), counting({ drop: 'cut' })];
  reject.breakNext('drop-after');
  cut.breakNext('drop-after');
  await expect(reject.fetch(ask())).rejects.toThrow(TypeError);
  const answer = await cut.fetch(ask());
  await expect(answer.text()).rejects.toThrow('The connection ended.');
});

it('sends `Retry-After` in seconds, or as a date by its own clock', async () => {
  const backend = counting({ retryAfter: 5_000 });
  backend.breakNext('rate-limited');
  backend.breakNext('rate-limited-until');
  expect((await backend.fetch(ask())).headers.get('Retry-After')).toBe('5');
  const { headers } = await backend.fetch(ask());
  const wait = Date.parse(headers.get('Retry-After') ?? '') - Date.parse(headers.get('Date') ?? '');
  expect([4_000, 5_000]).toContain(wait);
});

it.each([
  ['X-RateLimit-Reset', '1893456000', (now: number) => now / 1000 + 5],
  ['X-Rate-Limit-Reset', '1893456000000', (now: number) => now + 5_000],
  ['RateLimit-Reset', '37', () => 5],
])('gives a rate limit the header %s in the form that the backend sends: %s', async (name, value, expected) => {
  const server = () => Response.json({}, { headers: { [name]: value, 'X-RateLimit-Limit': '100' } });
  const backend = createFaultyBackend(server, { retryAfter: 5_000 });
  await backend.fetch(ask());
  for (const fault of ['rate-limited', 'rate-limited-until'] as const) {
    backend.breakNext(fault);
    const { headers } = await backend.fetch(ask());
    const off = Number(headers.get(name)) / expected(Date.now()) - 1;
    expect(Math.abs(off)).toBeLessThan(1e-4);
    expect(headers.has('X-RateLimit-Limit')).toBe(false);
  }
});

it('carries out the request before a slow response', async () => {
  vi.useFakeTimers();
  const backend = counting({ slowness: 2_000 });
  backend.breakNext('slow');
  let isAnswered = false;
  const answer = backend.fetch(ask()).finally(() => {
    isAnswered = true;
  });
  await vi.advanceTimersByTimeAsync(1_999);
  expect([backend.bodies.length, isAnswered]).toEqual([1, false]);
  await vi.advanceTimersByTimeAsync(1);
  expect((await answer).status).toBe(201);
  vi.useRealTimers();
});

it.each(['hang', 'slow'] as const)('rejects a request with the fault %s when the caller aborts', async (fault) => {
  const backend = counting();
  const controller = new AbortController();
  backend.breakNext(fault);
  const answer = backend.fetch(new Request(ask(), { signal: controller.signal }));
  controller.abort();
  await expect(answer).rejects.toHaveProperty('name', 'AbortError');
});

it("prefers the fault in a request's header over planned faults", async () => {
  const backend = counting();
  backend.breakNext('drop-before');
  const headers = { [FAULT_HEADER]: 'rate-limited' };
  expect((await backend.fetch('http://api.test/tokens', { headers })).status).toBe(429);
  await expect(backend.fetch(ask())).rejects.toThrow(TypeError);
});

it('lists the valid faults for an unknown name in the header', async () => {
  const request = new Request('http://api.test/', { headers: { [FAULT_HEADER]: 'drop-afer' } });
  await expect(counting().fetch(request)).rejects.toThrow(/"drop-afer".*drop-before, drop-after/);
});

it('adds no fault to a request that `only` excludes', async () => {
  const backend = counting({ rate: 1, faults: ['drop-before'], only: ({ method }) => method === 'GET' });
  expect((await backend.fetch(ask())).status).toBe(201);
  await expect(backend.fetch('http://api.test/')).rejects.toThrow(TypeError);
});

it('repeats the same faults for the same seed, uses other faults for another seed, and never hangs', async () => {
  const run = async (seed: number) => {
    const backend = counting({ rate: 0.5, seed, slowness: 0 });
    const answers: string[] = [];
    for (let number = 0; number < 200; number++) {
      const answer = await backend.fetch(ask()).then(
        async (response) =>
          `${response.status} ${response.headers.get('Retry-After')?.slice(-3)} ${(await response.text()).replace(/\d/g, '').slice(-9)}`,
        (error: Error) => error.name,
      );
      answers.push(answer);
    }
    return answers;
  };
  const [first, again, other] = [await run(7), await run(7), await run(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  // Some faults look alike or normal.
  expect(new Set(first).size).toBeGreaterThanOrEqual(9);
});

it('passes additional arguments of a server on to the handler', async () => {
  const backend = createFaultyBackend((_: Request, env: { readonly name: string }) => new Response(env.name));
  expect(await (await backend.fetch(ask(), { name: 'bindings' })).text()).toBe('bindings');
});
