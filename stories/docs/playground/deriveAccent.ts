import { contrast, mix } from './contrast.ts';

const WHITE = '#ffffff';
const BLACK = '#000000';
const DARK = '#151a19';
const READABLE = 4.5;

export function deriveAccent(brand: string): Readonly<Record<string, string>> {
  const accent = [until(brand, BLACK, WHITE), until(brand, WHITE, DARK)] as const;
  const soft = [mix(brand, WHITE, 0.92), mix(brand, DARK, 0.8)] as const;
  return {
    '--twr-color-accent': pair(accent),
    '--twr-color-accent-hover': pair([mix(accent[0], BLACK, 0.2), mix(accent[1], WHITE, 0.25)]),
    '--twr-color-accent-text': pair([WHITE, until(mix(brand, BLACK, 0.8), BLACK, accent[1])]),
    '--twr-color-accent-soft': pair(soft),
    '--twr-color-accent-ink': pair([until(brand, BLACK, soft[0]), until(brand, WHITE, soft[1])]),
  };
}

function until(color: string, toward: string, surface: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = mix(color, toward, part);
    if (contrast(mixed, surface) >= READABLE) return mixed;
  }
  return toward;
}

function pair([light, dark]: readonly [string, string]): string {
  return `light-dark(${light}, ${dark})`;
}
