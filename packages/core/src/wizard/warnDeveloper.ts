/** Bundlers replace exactly this expression. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

const printed = new Set<string>();

/** Prints a message once, in development only. Never pass an API's response, which may contain a secret. */
export function warnDeveloper(message: string): void {
  if (printed.has(message) || !isDevelopment()) return;
  printed.add(message);
  console.warn(`Tokenwright: ${message}`);
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    // A browser without a bundler has no `process`.
    return false;
  }
}
