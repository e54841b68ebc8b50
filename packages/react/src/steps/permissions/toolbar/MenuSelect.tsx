import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';

export interface MenuSelectProps extends Omit<ComponentPropsWithoutRef<'select'>, 'onChange'> {
  readonly shown: ReactNode;
  readonly kind?: 'button' | 'quiet';
  readonly onPick: (value: string) => void;
}

export function MenuSelect({ shown, kind = 'button', onPick, children, ...select }: MenuSelectProps) {
  const { part } = useTokenwright();
  return (
    <span {...part('menu-select')} data-kind={kind}>
      <span {...part('menu-select-text')} aria-hidden="true">
        {shown}
      </span>
      <Chevron />
      <select {...select} onChange={(event) => onPick(event.target.value)}>
        {children}
      </select>
    </span>
  );
}

function Chevron() {
  return (
    <svg className="twr-chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
