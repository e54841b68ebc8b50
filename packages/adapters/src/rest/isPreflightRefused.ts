import type { RestTransport } from './restApiSetup.ts';

/** Servers and tests have no `location`. */
export function isCrossOrigin(url: string): boolean {
  const { location } = globalThis as { readonly location?: { readonly origin: string; readonly href: string } };
  return location !== undefined && new URL(url, location.href).origin !== location.origin;
}

/**
 * Whether the API refused the CORS preflight, so that the browser sent no request. `fetch` rejects that like a lost
 * connection; a `GET` that works without the request's headers, and fails with them, tells them apart.
 */
export async function isPreflightRefused(
  { fetch: ownFetch = fetch }: RestTransport,
  request: Request,
  cause: unknown,
): Promise<boolean> {
  if (!(cause instanceof TypeError) || request.signal.aborted || !isCrossOrigin(request.url)) return false;
  const { url, signal, credentials } = request;
  const answers = async (headers: Headers) => {
    try {
      const probe = new Request(url, { signal, credentials, headers, cache: 'no-store', redirect: 'error' });
      await (await ownFetch(probe)).body?.cancel();
      return true;
    } catch {
      return false;
    }
  };
  const sameNames = new Headers([...request.headers.keys()].map((name) => [name, headerProbe(name, request)]));
  const plain = new Headers();
  for (const [headers, expected] of [
    [plain, true],
    [sameNames, false],
    [plain, true],
    [sameNames, false],
    [plain, true],
  ] as const) {
    if ((await answers(headers)) !== expected) return false;
  }
  return true;
}

/** A preflight depends on these two values, and on the names of all others. */
function headerProbe(name: string, { headers }: Request): string {
  return ['accept', 'content-type'].includes(name) ? (headers.get(name) ?? '') : 'probe';
}
