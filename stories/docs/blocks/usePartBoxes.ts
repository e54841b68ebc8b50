import { type RefObject, useEffect, useState } from 'react';

export interface PartBox {
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shift: number;
  readonly attributes: readonly string[];
}

const MARKER = 22;

export function usePartBoxes(frame: RefObject<HTMLIFrameElement | null>, parts: readonly string[]): readonly PartBox[] {
  const [text, setText] = useState('[]');
  const names = parts.join(' ');
  useEffect(() => {
    const measure = () => setText(JSON.stringify(boxesIn(frame.current?.contentDocument, names.split(' '))));
    const timer = setInterval(measure, 500);
    return () => clearInterval(timer);
  }, [frame, names]);
  return JSON.parse(text);
}

function boxesIn(page: Document | null | undefined, parts: readonly string[]): readonly PartBox[] {
  const boxes: PartBox[] = [];
  const { innerWidth = 1, innerHeight = 1 } = page?.defaultView ?? {};
  for (const part of parts) {
    const elements = [...(page?.querySelectorAll(`[data-part="${part}"]`) ?? [])];
    const seen = elements.map((element) => element.getBoundingClientRect()).find(isSeen(innerWidth, innerHeight));
    if (!seen) continue;
    const [x, width] = [seen.x / innerWidth, seen.width / innerWidth];
    const [y, height] = [seen.y / innerHeight, seen.height / innerHeight];
    const near = boxes.filter((other) => {
      const between = [(other.x - x) * innerWidth + other.shift, (other.y - y) * innerHeight];
      return between.every((distance) => Math.abs(distance) < MARKER);
    });
    boxes.push({ part, x, y, width, height, shift: near.length * MARKER, attributes: attributesOf(elements) });
  }
  return boxes;
}

function isSeen(innerWidth: number, innerHeight: number) {
  return ({ width, height, left, top }: DOMRect) =>
    width > 1 && height > 1 && left >= 0 && top >= 0 && left < innerWidth && top < innerHeight;
}

const FEW = 6;

function attributesOf(elements: readonly Element[]): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of elements.flatMap((element) => [...element.attributes])) {
    if (!name.startsWith('data-') || name === 'data-part' || name === 'data-row') continue;
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return [...values].flatMap(([name, texts]) =>
    texts.size > FEW ? [name] : [...texts].map((text) => (text ? `${name}="${text}"` : name)),
  );
}
