import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ChoiceProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  readonly type?: 'radio' | 'checkbox';
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A native radio button or checkbox whose whole row is clickable. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice(
  { type = 'radio', label, hint, ...input },
  ref,
) {
  const { part } = useTokenwright();
  const [labelId, hintId] = [useId(), useId()];
  // The whole row is the clickable label, but only its first line names the control, so that screen readers don't read
  // the hint twice.
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
