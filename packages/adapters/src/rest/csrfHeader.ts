import type { RestHeaders } from './restApiSetup.ts';

/**
 * Headers that repeat a cookie, as Django, Rails, Laravel and Angular have it: another site can send the cookie, and cannot read it.
 * @param cookie its name, such as `csrftoken`
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

/** What is not encoded is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
