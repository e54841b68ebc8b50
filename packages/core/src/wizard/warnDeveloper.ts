/** Bundlers replace the whole of `process.env.NODE_ENV`, so it stands as it is. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

const said = new Set<string>();

/**
 * Says something to the developer on the console, once; in production nothing.
 * Give it no text from outside: an answer may hold a secret.
 */
export function warnDeveloper(message: string): void {
  if (said.has(message) || !isDevelopment()) return;
  said.add(message);
  console.warn(`Tokenwright: ${message}`);
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    // Bundlers put the word in its place. Where none did, there is no `process` in a browser, and nobody develops there.
    return false;
  }
}
