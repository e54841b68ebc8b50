import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ListIcon } from './ListIcon.tsx';
import type { RowAction } from './listSettings.ts';

export interface RowMenuProps {
  readonly label: string;
  readonly actions: readonly RowAction[];
  readonly onApproach: () => void;
}

export function RowMenu({ label, actions, onApproach }: RowMenuProps) {
  const { part } = useTokenwright();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    items()[0]?.focus();
    const closeOutside = ({ target }: Event) => box.current?.contains(target as Node) || setOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  });

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const move = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (next === undefined) return;
    else all.at(next % all.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      {...part('row-menu')}
      ref={box}
      role="none"
      onKeyDown={move}
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
        onClick={() => setOpen(!isOpen)}
      >
        <ListIcon name="actions" />
      </button>
      {isOpen && (
        <div {...part('menu')} id={id} ref={placeInView} role="menu" aria-label={label}>
          {actions.map((action) => (
            <RowMenuItem
              key={action.label}
              action={action}
              onSelect={() => {
                close();
                action.onSelect();
              }}
            />
          ))}
        </div>
      )}
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

function RowMenuItem({ action, onSelect }: { readonly action: RowAction; readonly onSelect: () => void }) {
  const { part } = useTokenwright();
  const { label, isDangerous, refusal } = action;
  return (
    <button
      type="button"
      {...part('menu-item')}
      role="menuitem"
      tabIndex={-1}
      data-kind={isDangerous ? 'danger' : undefined}
      aria-disabled={refusal !== undefined || undefined}
      onClick={refusal === undefined ? onSelect : undefined}
    >
      <span>{label}</span>
      {refusal !== undefined && (
        <span {...part('menu-reason')}>
          <VisibleText text={refusal} />
        </span>
      )}
    </button>
  );
}
