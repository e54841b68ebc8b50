import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useGuard } from './Settling.tsx';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** Work is in progress. The button keeps its place and focus, and does nothing. @default false */
  readonly isBusy?: boolean;
  /** The button creates, deletes or changes the step, so it ignores clicks while its page is new. @default true for `danger` */
  readonly isGuarded?: boolean;
}

/** A button that never submits by accident, and keeps focus while it is busy. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'secondary', isBusy = false, isGuarded = kind === 'danger', onClick, ...props },
  ref,
) {
  const { part } = useTokenwright();
  const { guard, isSettled, mayAct } = useGuard(isGuarded);
  return (
    <button
      type="button"
      {...part('button')}
      ref={ref}
      data-kind={kind}
      {...guard}
      aria-disabled={isBusy || !isSettled || undefined}
      onClick={(event) => (isBusy || !mayAct(event) ? event.preventDefault() : onClick?.(event))}
      {...props}
    />
  );
});
