import { type ComponentPropsWithoutRef, useLayoutEffect, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface TriStateBoxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'checked' | 'onChange'> {
  readonly state: 'none' | 'some' | 'all';
  /** @param all whether the user selected all or none */
  readonly onChange: (all: boolean) => void;
}

/**
 * A native checkbox that represents many others: checked for all, mixed for some. A click on a mixed one selects all.
 */
export function TriStateBox({ state, onChange, ...input }: TriStateBoxProps) {
  const { part } = useTokenwright();
  const box = useRef<HTMLInputElement>(null);
  // `indeterminate` has no attribute, and a click resets it, so it is set after every render.
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  });
  return (
    <input
      {...part('choice-input')}
      ref={box}
      type="checkbox"
      checked={state === 'all'}
      onChange={(event) => {
        event.target.indeterminate = state === 'some';
        onChange(state !== 'all');
      }}
      {...input}
    />
  );
}
