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
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  });

  const place = useCallback((element: HTMLDivElement | null) => {
    menu.current = element;
    placeInView(element);
  }, []);

  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') onClose();
    else if (next === undefined) return;
    else all.at(next % all.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div {...part('menu')} id={id} ref={place} role="menu" aria-label={label} onKeyDown={move}>
      {children}
    </div>
  );
}

function placeInView(menu: HTMLElement | null): void {
  const row = menu?.parentElement;
  if (!menu || !row) return;
  const { top, bottom } = visibleEdges(row);
  const { bottom: end, height } = menu.getBoundingClientRect();
  if (end > bottom && row.getBoundingClientRect().top - height >= top) menu.dataset.side = 'above';
  else menu.scrollIntoView({ block: 'nearest' });
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
