import { useId } from 'react';
import { get, useFormState } from 'react-hook-form';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { CircleAlert } from './CircleAlert.tsx';

/** Connect it with `aria-describedby`, because not every screen reader supports `aria-errormessage`. */
export function FieldError({ id, message }: { readonly id: string; readonly message: string | undefined }) {
  const { part } = useTokenwright();
  return message === undefined ? null : (
    <p {...part('field-error')} id={id}>
      <CircleAlert />
      <span>{message}</span>
    </p>
  );
}

/** Returns a field's error, and the attributes that connect field and error. */
export function useFieldIssue(name: string): {
  readonly message: string | undefined;
  readonly errorId: string;
  readonly hintId: string;
  readonly describedBy: string;
} {
  const { errors } = useFormState({ name });
  const id = useId();
  const message = (get(errors, name) as { message?: string } | undefined)?.message;
  const [errorId, hintId] = [`${id}error`, `${id}hint`];
  return { message, errorId, hintId, describedBy: message === undefined ? hintId : `${errorId} ${hintId}` };
}
