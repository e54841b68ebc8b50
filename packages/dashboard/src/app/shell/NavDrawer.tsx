import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Icon } from '../parts/Icon.tsx';
import { Logo } from './Logo.tsx';

export function NavDrawer({ children }: { readonly children: ReactNode }) {
  const drawer = useRef<HTMLDialogElement>(null);
  const [location] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new location closes the drawer
  useEffect(() => drawer.current?.close(), [location]);
  const closeOnBackdrop = (target: EventTarget) => target === drawer.current && drawer.current.close();
  return (
    <header className="topbar">
      <button type="button" className="icon-button" onClick={() => drawer.current?.showModal()}>
        <Icon name="menu" />
        <span className="unseen">Open the menu</span>
      </button>
      <Logo />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog */}
      <dialog className="drawer" aria-label="Menu" ref={drawer} onClick={(event) => closeOnBackdrop(event.target)}>
        <button type="button" className="icon-button drawer-close" onClick={() => drawer.current?.close()}>
          <Icon name="close" />
          <span className="unseen">Close the menu</span>
        </button>
        {children}
      </dialog>
    </header>
  );
}
