import type { RestApiSetup } from '@tokenwright/adapters/rest';

const usage = `
For example:  TOKENWRIGHT_URL=http://localhost:4310/api npx --yes pnpm@12 --filter @tokenwright/terminal start
  TOKENWRIGHT_URL     the address of the token API
  TOKENWRIGHT_COOKIE  the session, as the browser sends it: name=value
  TOKENWRIGHT_HEADERS more headers, one per line: Authorization: Bearer …`;

export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Pick<RestApiSetup, 'baseUrl' | 'headers'> | { readonly problem: string } {
  const { TOKENWRIGHT_URL: url = '', TOKENWRIGHT_COOKIE: cookie, TOKENWRIGHT_HEADERS: more = '' } = environment;
  if (!isTerminal) {
    return {
      problem: 'The wizard asks questions and shows a secret, so it only runs in a terminal. Start it without a pipe.',
    };
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return { problem: `TOKENWRIGHT_URL must be the HTTP address of the token API, but is “${url}”.${usage}` };
  }
  const lines = more.split('\n').filter((line) => line.trim() !== '');
  const odd = lines.find((line) => !/^[\w-]+:./.test(line.trim()));
  if (odd !== undefined) {
    return { problem: `A line of TOKENWRIGHT_HEADERS is not a header in the form “Name: value”.${usage}` };
  }
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { baseUrl: url, headers: { ...headers, ...(cookie ? { Cookie: cookie } : {}) } };
}
