export function html(): Response {
  return new Response('<!doctype html><title>Sign in to the network</title><h1>Welcome</h1>', {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

export function problem(status: number, code: string, headers: Readonly<Record<string, string>>): Response {
  const body = { type: `https://tokenwright.dev/errors/${code}`, title: code, status, code };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

export function tryLater(retryAfter: string, resets: Readonly<Record<string, string>>): Response {
  return problem(429, 'rate-limited', { ...resets, 'Retry-After': retryAfter, Date: new Date().toUTCString() });
}

export function cutOff(): Response {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('The connection ended.')) });
  return new Response(body, { status: 200 });
}
