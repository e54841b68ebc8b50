import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** The props of `Choice`. */
export interface ChoiceProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  readonly type?: 'radio' | 'checkbox';
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A radio button or checkbox with a clickable row. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice(
  { type = 'radio', label, hint, ...input },
  ref,
) {
  const { part } = useTokenwright();
  const [labelId, hintId] = [useId(), useId()];
  // Excludes the hint from the name; otherwise screen readers read it twice.
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
