import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface TooltipProps {
  readonly text: string;
  readonly children: (id: string) => ReactNode;
}

export function Tooltip({ text, children }: TooltipProps) {
  const { part } = useTokenwright();
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      event.preventDefault();
      event.stopPropagation();
    };
    const onPointerDown = ({ target }: Event) => box.current?.contains(target as Node) || setOpen(false);
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('pointerdown', onPointerDown);
    };
  }, [isOpen]);
  return (
    <span
      {...part('tooltip-box')}
      ref={box}
      role="none"
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={({ pointerType }) =>
        pointerType === 'mouse' && setOpen(box.current?.matches(':focus-within') ?? false)
      }
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onClick={() => setOpen(true)}
    >
      {children(id)}
      <span {...part('tooltip')} ref={isOpen ? keepInside : undefined} id={id} role="tooltip" hidden={!isOpen}>
        {text}
      </span>
    </span>
  );
}

function keepInside(tip: HTMLElement | null): void {
  if (!tip) return;
  tip.style.translate = '';
  const { left, right, width } = tip.getBoundingClientRect();
  const room = (tip.closest('.twr') as Element).getBoundingClientRect();
  const by = Math.max(0, room.left - left) || Math.min(0, room.right - right);
  if (by !== 0) tip.style.translate = `${(by * tip.offsetWidth) / width}px`;
}
