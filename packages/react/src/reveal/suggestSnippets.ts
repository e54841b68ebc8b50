import { secretFileNames, type Token, type TokenOptions } from '@tokenwright/core';
import { catalogueOf, type SuggestedCall, suggestCall } from '@tokenwright/core/permissions';

/** Code that reads the secret from a variable. */
export interface Snippet {
  /** Such as `cURL`. */
  readonly label: string;
  readonly code: string;
}

/** The token that the code uses. */
export interface SnippetRequest {
  readonly token: Token;
  /** Such as `NIGHTLY_EXPORT_TOKEN`. */
  readonly variable: string;
  /** The URL of a read-only call; `undefined` if no call is known. */
  readonly url: string | undefined;
}

/** Settings for the code on the page with the secret. */
export interface SnippetOptions {
  /** Your public API, such as `https://api.example.com`. */
  readonly baseUrl: string;
  /** If omitted, `.env`, cURL, Node, Python and GitHub Actions. */
  readonly tabs?: ((request: SnippetRequest) => readonly Snippet[]) | undefined;
}

export interface Suggestion {
  readonly snippets: readonly Snippet[];
  readonly call: SuggestedCall | undefined;
}

export function suggestSnippets(
  token: Token,
  options: TokenOptions | undefined,
  { baseUrl, tabs = defaultSnippets }: Partial<SnippetOptions> = {},
): Suggestion {
  const base = baseUrlOf(baseUrl);
  const call =
    options && base !== undefined ? suggestCall(token.permissions ?? [], catalogueOf(options.groups)) : undefined;
  const { variable } = secretFileNames(token.name);
  return { call, snippets: tabs({ token, variable, url: call && `${base}${call.endpoint.path}` }) };
}

/** The default code. Without `url`, it makes no call. */
export function defaultSnippets({ variable, url }: SnippetRequest): readonly Snippet[] {
  const curl = `curl "${url}" \\\n  -H "Authorization: Bearer $${variable}"`;
  const ci = `env:\n  ${variable}: \${{ secrets.${variable} }}`;
  return [
    { label: '.env', code: `${variable}=` },
    ...(url === undefined
      ? []
      : [
          { label: 'cURL', code: curl },
          { label: 'Node', code: inNode(url, variable) },
          { label: 'Python', code: inPython(url, variable) },
        ]),
    { label: 'GitHub Actions', code: url === undefined ? ci : `${ci}\nrun: |\n${indent(curl)}` },
  ];
}

function inNode(url: string, variable: string): string {
  return `const response = await fetch('${url}', {
  headers: { Authorization: \`Bearer \${process.env.${variable}}\` },
});
console.log(response.status, await response.json());`;
}

function inPython(url: string, variable: string): string {
  return `import os, urllib.request

request = urllib.request.Request(
    "${url}",
    headers={"Authorization": f"Bearer {os.environ['${variable}']}"},
)
print(urllib.request.urlopen(request).read().decode())`;
}

function indent(code: string): string {
  return code
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function baseUrlOf(given: string | undefined): string | undefined {
  try {
    const { href, protocol } = new URL(given ?? '');
    const isPlain = /^https?:$/.test(protocol) && /^[\w\-./:~[\]%]+$/.test(href);
    return isPlain ? href.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined;
  }
}
