/** What the text says as JSON; `undefined` where it is none. `JSON.parse` quotes the text in its error, and that may hold a secret. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
