/** The properties of one failure code. */
export interface Failure {
  /**
   * - `turned-away`: the API rejected this call before it looked up the intent key;
   * - `refused`: the API read the request and rejected it. If the API replays responses, no earlier call with this key created
   *   a token;
   * - `nothing`: the API may have carried out the call.
   */
  readonly proves: 'nothing' | 'turned-away' | 'refused';
  /** When a retry can succeed. `once-changed`: only after a change, such as a new sign-in. */
  readonly retry: 'soon' | 'once-changed' | 'never';
}

/** Every failure code of a `TokenApi`. See `docs/errors.md`. */
export const failures = {
  invalid: { proves: 'refused', retry: 'never' },
  unauthenticated: { proves: 'turned-away', retry: 'once-changed' },
  'reauthentication-required': { proves: 'turned-away', retry: 'once-changed' },
  forbidden: { proves: 'turned-away', retry: 'never' },
  conflict: { proves: 'refused', retry: 'never' },
  'not-found': { proves: 'turned-away', retry: 'never' },
  policy: { proves: 'refused', retry: 'once-changed' },
  quota: { proves: 'refused', retry: 'once-changed' },
  'rate-limited': { proves: 'turned-away', retry: 'soon' },
  unavailable: { proves: 'turned-away', retry: 'soon' },
  'unknown-outcome': { proves: 'nothing', retry: 'soon' },
  'options-changed': { proves: 'refused', retry: 'once-changed' },
} as const satisfies Readonly<Record<string, Failure>>;

/** Treats an unknown code as `unknown-outcome`. */
export function failureOf(code: keyof typeof failures): Failure {
  return Object.hasOwn(failures, code) ? failures[code] : failures['unknown-outcome'];
}
