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
      <span {...part('tooltip')} id={id} role="tooltip" hidden={!isOpen}>
        {text}
      </span>
    </span>
  );
}
