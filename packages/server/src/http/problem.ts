import { z } from '@hono/zod-openapi';
import { type Token, tokenSchema } from '../wire/tokenSchema.ts';

const PROBLEMS = {
  invalid: { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  'reauthentication-required': { status: 401, title: 'A fresh sign-in is needed' },
  forbidden: { status: 403, title: 'Not allowed' },
  quota: { status: 403, title: 'No more tokens allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict with existing data' },
  'options-changed': { status: 409, title: 'The options have changed' },
  policy: { status: 422, title: 'Not allowed by the policy' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
  'unknown-outcome': { status: 503, title: 'The outcome is not known' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

/** The kind of a problem. It decides the status and the title. */
export type ProblemCode = keyof typeof PROBLEMS;

const fieldIssueSchema = z.strictObject({ step: z.string(), field: z.string(), message: z.string() });

/** An error in a field of the wizard's `step`. `message` is a sentence for the user. */
export type FieldIssue = z.infer<typeof fieldIssueSchema>;

export const problemSchema = z
  .strictObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    issues: z.array(fieldIssueSchema).optional().openapi({ description: 'Errors by step and field of the wizard.' }),
    token: tokenSchema.optional().openapi({ description: 'The token as it is now, for a conflict about its version.' }),
  })
  .openapi('Problem');

/** The content of a problem. Only `detail` is required. */
export interface ProblemDetails {
  /** A sentence for the user that names the problem, its consequence, and the next step. */
  readonly detail: string;
  /** If omitted, the usual status of the code. */
  readonly status?: number;
  readonly issues?: readonly FieldIssue[];
  readonly token?: Token;
  readonly headers?: Readonly<Record<string, string>>;
  /** The server logs the cause and never sends it. */
  readonly cause?: unknown;
}

const BRAND = Symbol.for('tokenwright.Problem');

/** An error that the server sends as a problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly issues: readonly FieldIssue[];
  readonly token: Token | undefined;
  readonly headers: Readonly<Record<string, string>>;

  /** Accepts problems of another copy of this package, such as its CommonJS build. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  get [BRAND](): true {
    return true;
  }

  constructor(code: ProblemCode, { detail, status, issues = [], token, headers = {}, cause }: ProblemDetails) {
    super(detail, { cause });
    this.code = code;
    this.status = status ?? PROBLEMS[code].status;
    this.issues = issues;
    this.token = token;
    this.headers = headers;
  }

  toResponse(): Response {
    const document: z.infer<typeof problemSchema> = {
      type: `https://tokenwright.dev/errors/${this.code}`,
      title: PROBLEMS[this.code].title,
      status: this.status,
      detail: this.message,
      code: this.code,
      ...(this.issues.length > 0 && { issues: [...this.issues] }),
      ...(this.token && { token: this.token }),
    };
    return new Response(JSON.stringify(document), {
      status: this.status,
      headers: { ...this.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    });
  }
}
