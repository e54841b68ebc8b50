import { type Ref, useEffect, useRef } from 'react';
import { frameAddress, type ShownStory } from './storyAddress.ts';
import { useGlobals } from './useGlobals.ts';
import { useNear } from './useNear.ts';
import { useWidth } from './useWidth.ts';

interface StillFrameProps extends ShownStory {
  readonly name: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly frame?: Ref<HTMLIFrameElement>;
}

export function StillFrame({ name, width = 960, height = 640, frame, ...story }: StillFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useGlobals();
  const isNear = useNear(place);
  const space = useWidth(place);
  const scale = Math.min(1, space / width);
  useReturnedFocus(place);
  return (
    <div ref={place} className="twd-still" style={{ blockSize: height * scale || height / 3 }}>
      {isNear && scale > 0 && (
        <iframe
          ref={frame}
          title={name}
          tabIndex={-1}
          src={frameAddress({ ...story, globals: { ...toolbar, ...story.globals } }, true)}
          style={{ inlineSize: Math.max(width, space), blockSize: height, transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}

function useReturnedFocus(place: { readonly current: Element | null }): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = () => {
      last = document.activeElement;
    };
    const giveBack = () => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLIFrameElement) || !place.current?.contains(focused)) return;
      focused.blur();
      if (last instanceof HTMLElement) last.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', remember);
    window.addEventListener('blur', giveBack);
    return () => {
      document.removeEventListener('focusin', remember);
      window.removeEventListener('blur', giveBack);
    };
  }, [place]);
}
