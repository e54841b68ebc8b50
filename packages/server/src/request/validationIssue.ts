import type { FieldIssue } from '../http/problem.ts';

/** `policy` for a choice that the host's policy refuses. */
export interface ValidationIssue extends FieldIssue {
  readonly kind: 'invalid' | 'policy';
}

export function validationIssue(
  kind: ValidationIssue['kind'],
  place: `${string}.${string}`,
  message: string,
): ValidationIssue {
  const [step = '', field = ''] = place.split('.');
  return { kind, step, field, message };
}
