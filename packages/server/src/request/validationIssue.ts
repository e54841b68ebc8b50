import type { FieldIssue } from '../http/problem.ts';

/** `kind` is `policy` if the host's policy refuses a choice. */
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
