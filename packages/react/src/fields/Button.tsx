import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useGuard } from './useGuard.ts';

/** The props of `Button`. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** Ignores clicks, but keeps its place and focus. @default false */
  readonly isBusy?: boolean;
  /** Ignores clicks for half a second after the page appears. If omitted, `true` for `danger`. */
  readonly isGuarded?: boolean;
}

/** A button that never submits a form by accident. */
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
