import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useGuard } from './Settling.tsx';

/** The props of `Button`. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** Keeps place and focus, and does nothing. @default false */
  readonly isBusy?: boolean;
  /** Ignores clicks while its page is new. @default true for `danger` */
  readonly isGuarded?: boolean;
}

/** A button that never submits by accident. */
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
