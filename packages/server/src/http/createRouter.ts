import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { type FieldIssue, Problem } from './problem.ts';

/** Creates a router whose schemas validate and describe its routes. An invalid request throws a `Problem`. */
export function createRouter<E extends Env = Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook(result) {
      if (!result.success) throw requestProblem(result.target, result.error);
    },
  });
}

/** Call it after you have added all routes. */
export function rejectOtherMethods<E extends Env>(router: OpenAPIHono<E>): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of router.routes) {
    if (method === 'ALL') continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  for (const [path, known] of methods) {
    const allow = [...known].sort().join(', ');
    router.all(path, () => {
      throw new Problem('invalid', { status: 405, detail: `This path accepts ${allow}.`, headers: { allow } });
    });
  }
}

function requestProblem(target: string, error: z.core.$ZodError): Problem {
  if (target === 'param') return new Problem('not-found', { detail: 'This address does not exist.' });
  if (target === 'json') return bodyProblem(error.issues);
  const named = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  );
  const names = shortened(named);
  const hint = names.includes('idempotency-key')
    ? ' Send Idempotency-Key with 64 hexadecimal characters (256 random bits), the same on every retry.'
    : '';
  return new Problem('invalid', { detail: `The ${target} of the request is not valid: ${names}.${hint}` });
}

function bodyProblem(issues: readonly z.core.$ZodIssue[]): Problem {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const detail =
    unknown.length > 0
      ? `The body has unknown fields: ${shortened(unknown)}. The server changed no data. Remove the fields.`
      : `The body is not valid at ${shortened(issues.map(({ path }) => path.join('.') || 'its root'))}. The server changed no data.`;
  const found = issues.flatMap(fieldIssues);
  const distinct = new Map(found.map((issue) => [JSON.stringify([issue.field, issue.message]), issue]));
  return new Problem('invalid', { detail, issues: [...distinct.values()] });
}

function shortened(names: readonly string[]): string {
  const quoted = [...new Set(names)].slice(0, 5).map((name) => name.slice(0, 50));
  return quoted.join(', ');
}

const FIELDS: ReadonlyMap<PropertyKey, FieldIssue> = new Map(
  Object.entries({
    name: { step: 'name', field: 'name', message: 'Enter a name that says which integration will use the token.' },
    description: { step: 'name', field: 'description', message: 'The description must be text.' },
    permissions: {
      step: 'permissions',
      field: 'grants',
      message: 'Choose permissions, each with a level: [{ permission, level }].',
    },
    tokenType: { step: 'access', field: 'tokenType', message: 'Choose a token type.' },
    resources: {
      step: 'access',
      field: 'resources',
      message: 'Choose the resources of the token: { mode, ids } or { mode }.',
    },
    expiration: {
      step: 'access',
      field: 'expiration',
      message: 'Choose when the token expires: { days }, { date, timeZone } or "never".',
    },
  }),
);

function fieldIssues(issue: z.core.$ZodIssue): readonly FieldIssue[] {
  const field = FIELDS.get(issue.path[0] ?? '');
  if (!field) return [];
  const isSentence = issue.code === 'custom' && issue.path.length === 1;
  return [isSentence ? { ...field, message: issue.message } : field];
}
