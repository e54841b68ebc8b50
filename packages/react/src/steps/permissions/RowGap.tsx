import { useLayoutEffect, useRef } from 'react';

/** Room for rows that are not drawn. Its height is set on the element, since a `style` in the mark-up is refused by a strict policy. */
export function RowGap({ height }: { readonly height: number }) {
  const gap = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    gap.current?.style.setProperty('block-size', `${height}px`);
  }, [height]);
  return <div className="twr-row-gap" ref={gap} />;
}
