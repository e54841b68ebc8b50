import { useId } from 'react';
import { get, useFormState } from 'react-hook-form';

/** The error message of one form field, and the ids that connect it with the field. */
export function useFieldIssue(name: string): {
  readonly message: string | undefined;
  readonly errorId: string;
  readonly hintId: string;
  /** For the field's `aria-describedby`. */
  readonly describedBy: string;
} {
  const { errors } = useFormState({ name });
  const id = useId();
  const message = (get(errors, name) as { message?: string } | undefined)?.message;
  const [errorId, hintId] = [`${id}error`, `${id}hint`];
  return { message, errorId, hintId, describedBy: message === undefined ? hintId : `${errorId} ${hintId}` };
}
