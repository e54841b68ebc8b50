import type { FieldIssue } from '../http/problem.ts';

/** What a request asks that it cannot have: not offered at all (`invalid`), or refused by the host's policy. */
export interface Finding extends FieldIssue {
  readonly kind: 'invalid' | 'policy';
}

/** A finding on one of the fields that the wizard's built-in steps ask for, such as `access.expiration`. */
export function finding(kind: Finding['kind'], place: `${string}.${string}`, message: string): Finding {
  const [step = '', field = ''] = place.split('.');
  return { kind, step, field, message };
}
