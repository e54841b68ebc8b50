import { type ComponentType, type ReactNode, useId, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ListIcon } from './ListIcon.tsx';
import type { ListIconName } from './listSettings.ts';
import type { MenuPanelProps } from './MenuPanel.tsx';

interface MenuProps {
  readonly label: string;
  readonly icon: ListIconName;
  readonly isOn?: boolean;
  readonly onApproach: () => void;
  /** `undefined` until the items have loaded. */
  readonly panel: ComponentType<MenuPanelProps> | undefined;
  readonly load: (onReady: () => void) => void;
  readonly children: (close: () => void) => ReactNode;
}

export function Menu({ label, icon, isOn = false, onApproach, panel: Panel, load, children }: MenuProps) {
  const { part } = useTokenwright();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const toggle = () => {
    if (isOpen || Panel) setOpen(!isOpen);
    else load(() => setOpen(true));
  };
  return (
    <div
      {...part('row-menu')}
      ref={box}
      role="none"
      onBlur={({ relatedTarget }) => relatedTarget && !box.current?.contains(relatedTarget) && setOpen(false)}
    >
      <button
        type="button"
        {...part('icon-button')}
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onPointerEnter={onApproach}
        onFocus={onApproach}
        data-state={isOn ? 'on' : undefined}
        onClick={toggle}
      >
        <ListIcon name={icon} />
      </button>
      {isOpen && Panel && (
        <Panel id={id} label={label} onClose={close} onLeave={() => setOpen(false)}>
          {children(close)}
        </Panel>
      )}
    </div>
  );
}
