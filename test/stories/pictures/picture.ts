import { decodePng } from './png.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grays: Uint8Array;
}

export type Mode = 'light' | 'dark';

export function grayOf(png: Buffer, mode: Mode): Picture {
  const { width, height, channels, data } = decodePng(png);
  const grays = new Uint8Array(width * height);
  const sign = mode === 'light' ? 0.5 : -0.5;
  for (let pixel = 0; pixel < grays.length; pixel++) {
    const at = pixel * channels;
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    const chroma = Math.max(red, green, blue) - Math.min(red, green, blue);
    const gray = 0.299 * red + 0.587 * green + 0.114 * blue + sign * chroma;
    grays[pixel] = Math.min(255, Math.max(0, Math.round(gray)));
  }
  return { width, height, grays };
}
