import { forwardRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { FieldError } from './FieldError.tsx';
import { Marked } from './Marked.tsx';

export const REASON_LIMIT = 500;

interface ReasonFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly mark?: 'required' | 'optional';
  readonly error?: string | undefined;
  readonly value: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
}

export const ReasonField = forwardRef<HTMLTextAreaElement, ReasonFieldProps>(function ReasonField(
  { id, label, hint, mark, error, value, rows = 2, maxLength, onChange },
  ref,
) {
  const { part } = useTokenwright();
  const isInvalid = error !== undefined;
  return (
    <div {...part('field')}>
      <label {...part('label')} htmlFor={id}>
        {mark ? <Marked text={label} mark={mark} /> : label}
      </label>
      <FieldError id={`${id}error`} message={error} />
      <textarea
        {...part('input')}
        {...{ id, ref, rows, maxLength, value }}
        dir="auto"
        aria-required={mark === 'required' || undefined}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? `${id}error ${id}hint` : `${id}hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p {...part('hint')} id={`${id}hint`}>
        {hint}
      </p>
    </div>
  );
});
