export type Act = (request: Request) => Response | Promise<Response>;

export function scriptedFetch(...acts: readonly [Act, ...Act[]]) {
  const sent: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(request.clone());
    const act = acts[Math.min(sent.length, acts.length) - 1] ?? acts[0];
    return act(request);
  };
  return { fetch, sent };
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Act {
  return () =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

export function problem(
  status: number,
  code: string,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Act {
  const body = { type: `https://tokenwright.dev/errors/${code}`, title: code, status, code, ...more };
  return json(body, status, { 'Content-Type': 'application/problem+json', ...headers });
}

export function html(status = 200): Act {
  return () => new Response('<!doctype html><h1>Hello</h1>', { status, headers: { 'Content-Type': 'text/html' } });
}
