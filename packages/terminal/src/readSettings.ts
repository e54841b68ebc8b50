import type { RestApiSetup } from '@tokenwright/adapters/rest';

const usage = `
Such as:  TOKENWRIGHT_URL=http://localhost:4310/api npx --yes pnpm@12 --filter @tokenwright/terminal start
  TOKENWRIGHT_URL     where the token API is mounted
  TOKENWRIGHT_COOKIE  the session, as the browser sends it: name=value
  TOKENWRIGHT_HEADERS more headers, one a line: Authorization: Bearer …`;

/** What the environment says about the API, or what is wrong with that. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Pick<RestApiSetup, 'baseUrl' | 'headers'> | { readonly problem: string } {
  const { TOKENWRIGHT_URL: url = '', TOKENWRIGHT_COOKIE: cookie, TOKENWRIGHT_HEADERS: more = '' } = environment;
  if (!isTerminal) {
    return {
      problem: 'This asks questions and shows a secret, so it runs in a terminal only. Start it without a pipe.',
    };
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return { problem: `TOKENWRIGHT_URL has to say where the token API is; it is “${url}”.${usage}` };
  }
  const lines = more.split('\n').filter((line) => line.trim() !== '');
  const odd = lines.find((line) => !/^[\w-]+:./.test(line.trim()));
  if (odd !== undefined) {
    return { problem: `TOKENWRIGHT_HEADERS has a line that is no header: it has no name and colon.${usage}` };
  }
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { baseUrl: url, headers: { ...headers, ...(cookie ? { Cookie: cookie } : {}) } };
}
