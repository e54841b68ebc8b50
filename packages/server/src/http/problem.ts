/** What is wrong with one field, by the step of the wizard that asks for it. */
export interface FieldIssue {
  readonly step: string;
  readonly field: string;
  /** A sentence for the person. */
  readonly message: string;
}

/** For each code, the status it has unless a problem says otherwise, and its title. */
const KINDS = {
  invalid: [400, 'The request is not valid'],
  unauthenticated: [401, 'Not signed in'],
  'reauthentication-required': [401, 'A fresh sign-in is needed'],
  forbidden: [403, 'Not allowed'],
  quota: [403, 'No more tokens allowed'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'In conflict with what is there'],
  'options-changed': [409, 'The options have changed'],
  policy: [422, 'Against the policy'],
  'rate-limited': [429, 'Too many requests'],
  unavailable: [503, 'Not available now'],
  'unknown-outcome': [503, 'The outcome is not known'],
} as const;

export type ProblemCode = keyof typeof KINDS;

export interface ProblemDetails {
  /** What happened, why it matters, what to do: for the person or the developer who reads it. */
  readonly detail: string;
  readonly status?: number;
  readonly issues?: readonly FieldIssue[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What went wrong inside; it is logged, never sent. */
  readonly cause?: unknown;
}

/** An answer that is not the one asked for. Thrown anywhere, it is sent as a problem document (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly issues: readonly FieldIssue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, { detail, status, issues = [], headers = {}, cause }: ProblemDetails) {
    super(detail, { cause });
    this.code = code;
    this.status = status ?? KINDS[code][0];
    this.issues = issues;
    this.headers = headers;
  }

  toResponse(): Response {
    const document = {
      type: `https://tokenwright.dev/errors/${this.code}`,
      title: KINDS[this.code][1],
      status: this.status,
      detail: this.message,
      code: this.code,
      ...(this.issues.length > 0 && { issues: this.issues }),
    };
    return new Response(JSON.stringify(document), {
      status: this.status,
      headers: { ...this.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    });
  }
}

export const PROBLEM_CODES = Object.keys(KINDS) as readonly ProblemCode[];
