/** One reviewed request and its idempotency key. Every try of the request carries that key. */
export interface Intent {
  /** 256 random bits in hex. */
  readonly intentKey: string;
  readonly request: object;
  /** How often the request was sent. Numbers the last call: only its failure can prove that no token exists. */
  readonly calls: number;
  /** Ids of the findings that the user acknowledged for this request. @default none */
  readonly ticked?: readonly string[];
}

/** All tries to create the token of one intent. */
export interface Attempt extends Intent {
  /** Automatic tries since the user last asked for one. */
  readonly retries: number;
  /** An answer was lost, so a token may exist. */
  readonly ambiguous: boolean;
}

export function startAttempt(intent: Intent): Attempt {
  return { ...intent, retries: 0, ambiguous: false };
}

/** Follows an attempt by its intent key alone, without sending a request. */
export function followedAttempt(intentKey: string): Attempt {
  return startAttempt({ intentKey, request: {}, calls: 0 });
}

/** The part of an attempt that the next attempt with the same request keeps. */
export function intentOf({ intentKey, request, calls, ticked }: Attempt): Intent {
  return { intentKey, request, calls, ...(ticked && { ticked }) };
}

/** Returns 256 random bits in hex. `randomUUID` has 122 bits, and is missing on pages served over plain HTTP. */
export function newIntentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
