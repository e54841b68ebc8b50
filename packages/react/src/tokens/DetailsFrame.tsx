import type { Token } from '@tokenwright/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ListIcon } from './ListIcon.tsx';
import type { ListIconName } from './listSettings.ts';

export interface DetailsFrameProps {
  readonly title: ReactNode;
  readonly id: string;
  readonly siblings: readonly Token[];
  readonly onSelect: (id: string | null) => void;
  readonly children: ReactNode;
}

/** A panel beside the list if both fit, else a modal dialog. */
export function DetailsFrame(props: DetailsFrameProps) {
  const isBeside = useIsWide();
  if (isBeside) return <Panel {...props} />;
  return (
    <ModalDialog title={props.title} onCloseRequest={() => props.onSelect(null)}>
      {props.children}
    </ModalDialog>
  );
}

function Panel({ title, id, siblings, onSelect, children }: DetailsFrameProps) {
  const { part, text } = useTokenwright();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useOpenerFocus(panel);
  const at = siblings.findIndex((each) => each.id === id);
  const [previous, next] = at < 0 ? [] : [siblings[at - 1], siblings[at + 1]];
  const move = (token: Token | undefined) => token && onSelect(token.id);
  const close = () => onSelect(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') move(next);
    else if (event.key === 'ArrowUp') move(previous);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <aside {...part('details')} ref={panel} aria-labelledby={titleId} tabIndex={-1} onKeyDown={onKeyDown}>
      <header {...part('details-header')}>
        <h3 {...part('details-title')} id={titleId}>
          {title}
        </h3>
        <IconButton name="previous" label={text('manager.previous')} onPress={() => move(previous)} isOff={!previous} />
        <IconButton name="next" label={text('manager.next')} onPress={() => move(next)} isOff={!next} />
        <IconButton name="close" label={text('manager.close')} onPress={close} />
      </header>
      {children}
    </aside>
  );
}

/** Focuses the panel only if the user opened it from the list. */
function useOpenerFocus(panel: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const own = panel.current;
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement) || !opener.closest('[data-part=manager]')) return;
    own?.focus({ preventScroll: true });
    return () => {
      const isLost = document.activeElement === document.body || own?.contains(document.activeElement);
      if (isLost && opener.isConnected) opener.focus();
    };
  }, [panel]);
}

interface IconButtonProps {
  readonly name: ListIconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly isOff?: boolean;
}

function IconButton({ name, label, onPress, isOff = false }: IconButtonProps) {
  const { part } = useTokenwright();
  return (
    <button
      type="button"
      {...part('icon-button')}
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={() => isOff || onPress()}
    >
      <ListIcon name={name} />
    </button>
  );
}

const WIDE = '(width >= 1024px)';

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = globalThis.matchMedia?.(WIDE);
      query?.addEventListener('change', listener);
      return () => query?.removeEventListener('change', listener);
    },
    () => globalThis.matchMedia?.(WIDE).matches ?? true,
    () => true,
  );
}
