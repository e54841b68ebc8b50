import type { z } from '@hono/zod-openapi';
import { type FieldIssue, Problem } from './problem.ts';

type ZodIssue = z.core.$ZodIssue;

interface FieldPlace {
  readonly step: string;
  readonly field: string;
  /** For a value that is missing or of another shape. */
  readonly message: string;
}

/** Where the wizard asks for each field of a creation. */
const PLACES: ReadonlyMap<PropertyKey, FieldPlace> = new Map([
  ['name', { step: 'name', field: 'name', message: 'Enter a name that says which integration will use the token.' }],
  ['description', { step: 'name', field: 'description', message: 'The description must be text.' }],
  [
    'permissions',
    {
      step: 'permissions',
      field: 'grants',
      message: 'Choose permissions, each with a level: [{ permission, level }].',
    },
  ],
  ['tokenType', { step: 'access', field: 'tokenType', message: 'Choose what kind of token this is.' }],
  [
    'resources',
    { step: 'access', field: 'resources', message: 'Choose what the token works on: { mode, ids } or { mode }.' },
  ],
  [
    'expiration',
    {
      step: 'access',
      field: 'expiration',
      message: 'Choose when the token stops working: { days }, { date, timeZone } or "never".',
    },
  ],
]);

/** What is wrong with the parts of a request that no schema lets through. */
export function requestProblem(target: string, error: z.core.$ZodError): Problem {
  if (target === 'param') return new Problem('not-found', { detail: 'There is nothing at this address.' });
  if (target === 'json') return bodyProblem(error.issues);
  const names = error.issues.map((issue) => String(issue.path[0] ?? '')).join(', ');
  const hint = names.includes('idempotency-key')
    ? ' Send Idempotency-Key with 64 hexadecimal characters (256 random bits), the same on every retry.'
    : '';
  return new Problem('invalid', { detail: `The ${target} of the request cannot be used: ${names}.${hint}` });
}

function bodyProblem(issues: readonly ZodIssue[]): Problem {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const detail =
    unknown.length > 0
      ? `The body has fields that this call does not know: ${some(unknown)}. Nothing was done. Leave them out.`
      : `The body does not fit at ${some(issues.map(({ path }) => path.join('.') || 'its top'))}. Nothing was done.`;
  const found = issues.flatMap(fieldIssue);
  const isFirst = (issue: FieldIssue, index: number) =>
    found.findIndex(({ field, message }) => field === issue.field && message === issue.message) === index;
  return new Problem('invalid', { detail, issues: found.filter(isFirst) });
}

/** What a caller sent is told back in part only. */
function some(names: readonly string[]): string {
  const told = [...new Set(names)].slice(0, 5).map((name) => name.slice(0, 50));
  return told.join(', ');
}

/** A custom issue carries a sentence of its own; for all others the field says what it needs. */
function fieldIssue(issue: ZodIssue): readonly FieldIssue[] {
  const place = PLACES.get(issue.path[0] ?? '');
  if (!place) return [];
  const { step, field } = place;
  const isSentence = issue.code === 'custom' && issue.path.length === 1;
  return [{ step, field, message: isSentence ? issue.message : place.message }];
}
