import type { Token } from '@tokenwright/core';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ListIcon } from './ListIcon.tsx';
import type { ListIconName } from './listSettings.ts';

export interface DetailsFrameProps {
  readonly title: ReactNode;
  readonly id: string;
  readonly siblings: readonly Token[];
  readonly onSelect: (id: string | null) => void;
  /** Whether another dialog is open. A new frame would cover that dialog, or remove it. */
  readonly isCovered: boolean;
  readonly inside: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function DetailsFrame(props: DetailsFrameProps) {
  const isWide = useIsWide(props.inside);
  const [isBeside, setBeside] = useState(isWide);
  if (isWide !== isBeside && !props.isCovered) setBeside(isWide);
  if (isBeside) return <Panel {...props} />;
  return <Modal {...props} />;
}

function Modal({ title, isCovered, onSelect, children }: DetailsFrameProps) {
  const heading = useRef<HTMLSpanElement>(null);
  useHeirOfFocus(heading, isCovered);
  const focusable = (
    <span ref={heading} tabIndex={-1}>
      {title}
    </span>
  );
  return (
    <ModalDialog title={focusable} onCloseRequest={() => onSelect(null)}>
      <SectionHeading.Provider value="h3">{children}</SectionHeading.Provider>
    </ModalDialog>
  );
}

function useHeirOfFocus(heir: RefObject<HTMLElement | null>, isCovered: boolean): void {
  const last = useRef<Element>(null);
  useEffect(() => {
    const frame = heir.current?.closest<HTMLElement>('dialog, aside');
    const note = ({ target }: FocusEvent) => {
      last.current = target as Element;
    };
    frame?.addEventListener('focusin', note);
    return () => frame?.removeEventListener('focusin', note);
  }, [heir]);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body && last.current?.isConnected === false;
    if (isLost && !isCovered) heir.current?.focus();
  });
}

function Panel({ title, id, siblings, onSelect, isCovered, children }: DetailsFrameProps) {
  const { part, text } = useTokenwright();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useOpenerFocus(panel, id);
  useHeirOfFocus(panel, isCovered);
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

function useOpenerFocus(panel: { readonly current: HTMLElement | null }, id: string): void {
  const opener = useRef<HTMLElement>(null) as { current: HTMLElement | null };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new id is the trigger.
  useEffect(() => {
    const [own, active] = [panel.current, document.activeElement];
    const place = opener.current ? 'token-row' : 'manager';
    if (!(active instanceof HTMLElement) || own?.contains(active) || !active.closest(`[data-part=${place}]`)) return;
    opener.current = active;
    own?.focus({ preventScroll: true });
  }, [panel, id]);
  useEffect(() => {
    const own = panel.current;
    return () => {
      const isLost = document.activeElement === document.body || own?.contains(document.activeElement);
      if (isLost && opener.current?.isConnected) opener.current.focus();
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

export const SectionHeading = createContext<'h3' | 'h4'>('h4');

const WIDE = '(width >= 1024px)';
const LEAST_WIDTH = 880;

function useIsWide(inside: RefObject<HTMLElement | null>): boolean {
  const manager = () => inside.current?.closest('[data-part="manager"]');
  return useSyncExternalStore(
    (listener) => {
      const query = globalThis.matchMedia?.(WIDE);
      query?.addEventListener('change', listener);
      const later = () => requestAnimationFrame(listener);
      const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(later);
      const observed = manager();
      if (observed) sizes?.observe(observed);
      return () => {
        query?.removeEventListener('change', listener);
        sizes?.disconnect();
      };
    },
    () => (globalThis.matchMedia?.(WIDE).matches ?? true) && hasRoom(manager()),
    () => true,
  );
}

/** Without layout, as in jsdom, the width is 0. */
const hasRoom = (manager: Element | null | undefined) => !manager?.clientWidth || manager.clientWidth >= LEAST_WIDTH;
