import type { ReactNode } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

interface ToolItemProps {
  readonly onSelect: () => void;
  /** Whether the filter is on; `undefined` if the item isn't a filter. */
  readonly isOn?: boolean | undefined;
  readonly children: ReactNode;
}

export function ToolItem({ onSelect, isOn, children }: ToolItemProps) {
  const { part } = useTokenwright();
  const role = isOn === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isOn };
  return (
    <button type="button" {...part('menu-item')} {...role} tabIndex={-1} onClick={onSelect}>
      {children}
    </button>
  );
}

export function ToolHeading({ children }: { readonly children: string }) {
  const { part } = useTokenwright();
  return (
    <span {...part('menu-heading')} role="presentation">
      {children}
    </span>
  );
}
