import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface TooltipProps {
  readonly text: string;
  readonly children: (id: string) => ReactNode;
}

export function Tooltip({ text, children }: TooltipProps) {
  const { part } = useTokenwright();
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (isOpen) keepInside(tip.current);
  });
  useEffect(() => {
    if (!isOpen) return;
    const onResize = () => keepInside(tip.current);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      event.preventDefault();
      event.stopPropagation();
    };
    const onPointerDown = ({ target }: Event) => box.current?.contains(target as Node) || setOpen(false);
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('pointerdown', onPointerDown);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('pointerdown', onPointerDown);
      window.removeEventListener('resize', onResize);
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
      <span {...part('tooltip')} ref={tip} id={id} role="tooltip" hidden={!isOpen}>
        {text}
      </span>
    </span>
  );
}

function keepInside(tip: HTMLElement | null): void {
  if (!tip) return;
  tip.style.removeProperty('inset-inline-end');
  const { left, right, width } = tip.getBoundingClientRect();
  const room = (tip.closest('.twr') as Element).getBoundingClientRect();
  const by = Math.max(0, room.left - left) || Math.min(0, room.right - right);
  const forward = getComputedStyle(tip).direction === 'rtl' ? by : -by;
  if (by !== 0) tip.style.setProperty('inset-inline-end', `${(forward * tip.offsetWidth) / width}px`);
}
