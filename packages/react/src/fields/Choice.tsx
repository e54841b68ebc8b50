import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ChoiceProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  readonly type?: 'radio' | 'checkbox';
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A native radio or checkbox as a row that can be clicked anywhere. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice(
  { type = 'radio', label, hint, ...input },
  ref,
) {
  const { part } = useTokenwright();
  const [labelId, hintId] = [useId(), useId()];
  // All of the row is the label that is clicked; only its first line is the name that is read out, or the hint would be read twice.
  const named = hint ? { 'aria-labelledby': labelId, 'aria-describedby': hintId } : {};
  return (
    <label {...part('choice')}>
      <input {...part('choice-input')} ref={ref} type={type} {...named} {...input} />
      <span {...part('choice-text')}>
        <span {...part('choice-label')} id={labelId}>
          {label}
        </span>
        {hint && (
          <span {...part('choice-hint')} id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
});
