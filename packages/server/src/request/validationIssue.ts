import type { FieldIssue } from '../http/problem.ts';

/** An error in a request: `invalid` for an unavailable choice, `policy` for a choice that the host's policy refuses. */
export interface ValidationIssue extends FieldIssue {
  readonly kind: 'invalid' | 'policy';
}

/** @param place step and field, such as `access.expiration` */
export function validationIssue(
  kind: ValidationIssue['kind'],
  place: `${string}.${string}`,
  message: string,
): ValidationIssue {
  const [step = '', field = ''] = place.split('.');
  return { kind, step, field, message };
}
