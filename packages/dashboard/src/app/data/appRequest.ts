export class AppRequestError extends Error {
  override readonly name = 'AppRequestError';
  /** The HTTP status, or 0 without a response. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function appRequest<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'x-mountly': '1' };
  const response = await fetch(`/app-api${path}`, { ...init, headers }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new AppRequestError(0, 'The server does not respond. Is it still running?');
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  throw new AppRequestError(response.status, sentenceOf(body) ?? `The server responded with ${response.status}.`);
}

function sentenceOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('detail' in body)) return undefined;
  return typeof body.detail === 'string' ? body.detail : undefined;
}
