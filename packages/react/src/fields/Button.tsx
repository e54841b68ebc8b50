import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** @default 'secondary' */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** Work is under way. The button keeps its place and focus, and does nothing. @default false */
  readonly isBusy?: boolean;
}

/** A button that never submits by accident, and never loses focus by being disabled. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'secondary', isBusy = false, onClick, ...props },
  ref,
) {
  const { part } = useTokenwright();
  return (
    <button
      type="button"
      {...part('button')}
      ref={ref}
      data-kind={kind}
      aria-disabled={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
      {...props}
    />
  );
});
