import { countCharacters } from '@tokenwright/core/steps';
import { type FocusEvent, type FormEvent, useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PausedStatus } from '../steps/PausedStatus.tsx';
import { FieldError, useFieldIssue } from './FieldError.tsx';
import { Marked } from './Marked.tsx';
import { VisibleText } from './VisibleText.tsx';

/** The props of `TextField`. */
export interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isOptional?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  /** The maximum number of code points, for a counter. If omitted, the field has no counter. */
  readonly limit?: number;
  /** Advice about the value, announced after a pause. An error hides it. */
  readonly note?: string | undefined;
}

/** A labeled field with its hint and error. */
export function TextField({
  name,
  label,
  hint,
  isOptional = false,
  rows = 1,
  placeholder,
  limit,
  note,
}: TextFieldProps) {
  const { part } = useTokenwright();
  const { register } = useFormContext();
  const { message, errorId, hintId, describedBy } = useFieldIssue(name);
  const id = useId();
  const advice = message === undefined ? note : undefined;
  const field = {
    ...part('input'),
    id,
    dir: 'auto' as const,
    placeholder,
    autoComplete: 'off',
    ...(rows === 1 && { enterKeyHint: 'next' as const }),
    'aria-invalid': message !== undefined,
    'aria-required': !isOptional,
    'aria-describedby': describedBy,
    ...register(name),
  };
  return (
    <div {...part('field')}>
      <label {...part('label')} htmlFor={id}>
        <Marked text={label} mark={isOptional ? 'optional' : 'required'} />
      </label>
      {rows > 1 ? (
        <textarea rows={rows} {...field} onFocus={showWhole} />
      ) : (
        <input type="text" {...field} onInput={spaceTabs} />
      )}
      <FieldError id={errorId} message={message} />
      {advice && (
        <p {...part('field-note')}>
          <VisibleText text={advice} isOurs />
        </p>
      )}
      {note !== undefined && <PausedStatus text={advice ?? ''} />}
      <div {...part('field-foot')}>
        <p {...part('hint')} id={hintId}>
          {hint}
        </p>
        {limit !== undefined && <Counter name={name} limit={limit} />}
      </div>
    </div>
  );
}

function Counter({ name, limit }: { readonly name: string; readonly limit: number }) {
  const { part, locale } = useTokenwright();
  const value = useWatch({ name });
  const count = countCharacters(typeof value === 'string' ? value : '');
  const format = new Intl.NumberFormat(locale);
  return (
    <span {...part('counter')} data-state={count > limit ? 'over' : undefined} aria-hidden="true">
      {`${format.format(count)} / ${format.format(limit)}`}
    </span>
  );
}

function spaceTabs({ currentTarget: input }: FormEvent<HTMLInputElement>): void {
  const { value, selectionStart, selectionEnd } = input;
  if (!value.includes('\t')) return;
  input.value = value.replaceAll('\t', ' ');
  input.setSelectionRange(selectionStart, selectionEnd);
}

function showWhole({ currentTarget }: FocusEvent<HTMLTextAreaElement>): void {
  currentTarget.scrollIntoView?.({ block: 'nearest' });
}
