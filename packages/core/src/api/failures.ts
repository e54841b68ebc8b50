/** The properties of one failure code. */
export interface Failure {
  /**
   * - `turned-away`: the API rejected this call before it looked up the intent key;
   * - `refused`: the API read the request and rejected it. If the API replays, no earlier call with this key created
   *   a token;
   * - `nothing`: the API may have carried out the call.
   */
  readonly proves: 'nothing' | 'turned-away' | 'refused';
  /** When a retry can succeed. `once-changed`: only after a change, such as a new sign-in. */
  readonly retry: 'soon' | 'once-changed' | 'never';
  readonly status: number;
  /** HTTP statuses that mean this code if the response contains no code. */
  readonly bareStatuses: readonly number[];
  readonly contractCheck: string;
}

/** Every failure code of a `TokenApi`. See `docs/errors.md`. */
export const failures = {
  invalid: {
    proves: 'refused',
    retry: 'never',
    status: 400,
    bareStatuses: [400, 413, 415, 422],
    contractCheck: 'errors/issues',
  },
  unauthenticated: {
    proves: 'turned-away',
    retry: 'once-changed',
    status: 401,
    bareStatuses: [401],
    contractCheck: 'errors/signed-out',
  },
  'reauthentication-required': {
    proves: 'turned-away',
    retry: 'once-changed',
    status: 401,
    bareStatuses: [],
    contractCheck: 'faults/session-over',
  },
  forbidden: {
    proves: 'turned-away',
    retry: 'never',
    status: 403,
    bareStatuses: [403],
    contractCheck: 'errors/own-class',
  },
  conflict: {
    proves: 'refused',
    retry: 'never',
    status: 409,
    bareStatuses: [],
    contractCheck: 'faults/in-flight',
  },
  'not-found': {
    proves: 'turned-away',
    retry: 'never',
    status: 404,
    bareStatuses: [],
    contractCheck: 'revoke/unknown-id',
  },
  policy: {
    proves: 'refused',
    retry: 'once-changed',
    status: 422,
    bareStatuses: [],
    contractCheck: 'refuses/too-long-life',
  },
  quota: {
    proves: 'refused',
    retry: 'once-changed',
    status: 403,
    bareStatuses: [],
    contractCheck: 'errors/own-class',
  },
  'rate-limited': {
    proves: 'turned-away',
    retry: 'soon',
    status: 429,
    bareStatuses: [429],
    contractCheck: 'faults/rate-limit',
  },
  unavailable: {
    proves: 'turned-away',
    retry: 'soon',
    status: 503,
    bareStatuses: [404, 405],
    contractCheck: 'faults/list',
  },
  'unknown-outcome': {
    proves: 'nothing',
    retry: 'soon',
    status: 503,
    bareStatuses: [],
    contractCheck: 'faults/lost-answer',
  },
  'options-changed': {
    proves: 'refused',
    retry: 'once-changed',
    status: 409,
    bareStatuses: [],
    contractCheck: 'options/same-version',
  },
} as const satisfies Readonly<Record<string, Failure>>;

/** Treats an unknown code as `unknown-outcome`. */
export function failureOf(code: keyof typeof failures): Failure {
  return Object.hasOwn(failures, code) ? failures[code] : failures['unknown-outcome'];
}
