import type { RestHeaders } from './restMethodSetup.ts';

/**
 * Creates a function for `headers` that sends a bearer token. Calls `token` before each request; without a token, sends
 * no header.
 * @example createRestApi({ headers: bearerHeader(() => session.getAccessToken()) })
 */
export function bearerHeader(
  token: () => string | undefined | Promise<string | undefined>,
): () => Promise<RestHeaders> {
  return async (): Promise<RestHeaders> => {
    const text = await token();
    return text ? { Authorization: `Bearer ${text}` } : {};
  };
}

/**
 * Creates a function for `headers` that copies a cookie into a header.
 * @param header @default 'X-CSRF-Token'
 * @example createRestApi({ headers: csrfHeader('csrftoken', 'X-CSRFToken') })
 */
export function csrfHeader(cookie: string, header = 'X-CSRF-Token'): () => RestHeaders {
  return (): RestHeaders => {
    const value = cookieNamed(cookie);
    return value === undefined ? {} : { [header]: value };
  };
}

function cookieNamed(name: string): string | undefined {
  const { document } = globalThis as { readonly document?: { readonly cookie: string } };
  for (const pair of (document?.cookie ?? '').split(';')) {
    const [own = '', ...rest] = pair.split('=');
    if (own.trim() === name) return decoded(rest.join('=').trim());
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
