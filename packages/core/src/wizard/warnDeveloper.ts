/** Bundlers replace the expression `process.env.NODE_ENV` as a whole, so it must appear exactly so. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

const printed = new Set<string>();

/** Prints a warning to the console once, in development only. Never pass it an answer of the API, which may hold a secret. */
export function warnDeveloper(message: string): void {
  if (printed.has(message) || !isDevelopment()) return;
  printed.add(message);
  console.warn(`Tokenwright: ${message}`);
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    // Without a bundler a browser has no `process`, and development happens with one.
    return false;
  }
}
