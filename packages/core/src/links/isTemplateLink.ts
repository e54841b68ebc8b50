export const PREFIX = 'token_';

interface LinkParts {
  readonly path: string;
  readonly query: string;
  readonly hash: string;
}

/** Whether a URL has choices for a token. */
export function isTemplateLink(url: string): boolean {
  const { query } = split(url);
  return query.split('&').some(isOurs);
}

export function split(url: string): LinkParts {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(url) ?? [];
  return { path, query, hash };
}

export function isOurs(pair: string): boolean {
  return (decode(nameOf(pair)) ?? '').startsWith(PREFIX);
}

export function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
