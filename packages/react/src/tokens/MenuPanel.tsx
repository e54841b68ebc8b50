import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface MenuPanelProps {
  readonly id: string;
  readonly label: string;
  /** Returns focus to the button. */
  readonly onClose: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

export function MenuPanel({ id, label, onClose, onLeave, children }: MenuPanelProps) {
  const { part } = useTokenwright();
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useEffect(() => {
    if (!menu.current?.contains(document.activeElement)) items()[0]?.focus();
    const box = menu.current?.parentElement;
    const closeOutside = ({ target }: Event) => box?.contains(target as Node) || onLeave();
    const turn = () => menu.current && chooseSide(menu.current);
    document.addEventListener('pointerdown', closeOutside);
    window.addEventListener('resize', turn);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      window.removeEventListener('resize', turn);
    };
  });

  const place = useCallback((element: HTMLDivElement | null) => {
    menu.current = element;
    if (element && !chooseSide(element)) element.scrollIntoView({ block: 'nearest' });
  }, []);

  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') onClose();
    else if (next !== undefined) all.at(next % all.length)?.focus();
    else if (!focusByLetter(event, all)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div {...part('menu')} id={id} ref={place} role="menu" aria-label={label} onKeyDown={move}>
      {children}
    </div>
  );
}

function focusByLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, items: readonly HTMLElement[]): boolean {
  if (key.trim().length !== 1 || ctrlKey || metaKey || altKey) return false;
  const at = items.indexOf(document.activeElement as HTMLElement) + 1;
  const letter = key.toLocaleLowerCase();
  const found = [...items.slice(at), ...items.slice(0, at)].find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(letter),
  );
  found?.focus();
  return found !== undefined;
}

function chooseSide(menu: HTMLElement): boolean {
  delete menu.dataset.side;
  const row = menu.parentElement as HTMLElement;
  const { top, bottom } = visibleEdges(row);
  const { bottom: end, height } = menu.getBoundingClientRect();
  const isAbove = end > bottom && row.getBoundingClientRect().top - height >= top;
  if (isAbove) menu.dataset.side = 'above';
  return isAbove;
}

function visibleEdges(part: HTMLElement): { readonly top: number; readonly bottom: number } {
  const edges = { top: 0, bottom: window.innerHeight };
  for (let box = part.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible') continue;
    const { top, bottom } = box.getBoundingClientRect();
    edges.top = Math.max(edges.top, top);
    edges.bottom = Math.min(edges.bottom, bottom);
  }
  return edges;
}
