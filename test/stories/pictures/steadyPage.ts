import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../packages/dashboard/package.json', import.meta.url));

function fontAddress(subset: 'latin' | 'latin-ext'): string {
  const path = require.resolve(`@fontsource-variable/hanken-grotesk/files/hanken-grotesk-${subset}-wght-normal.woff2`);
  return `data:font/woff2;base64,${readFileSync(path, 'base64')}`;
}

export const steadyArgs = ['--force-device-scale-factor=2', '--disable-lcd-text', '--force-color-profile=srgb'];

export function steadyPage(): string {
  return `(${steady})(${JSON.stringify([fontAddress('latin'), fontAddress('latin-ext')])})`;
}

function steady([latin, extended]: readonly [string, string]): void {
  document.fonts.add(new FontFace('Picture', `url(${latin})`, { weight: '100 900' }));
  const unicodeRange = 'U+100-2AF, U+1E00-1EFF, U+20A0-20CF';
  document.fonts.add(new FontFace('Picture', `url(${extended})`, { weight: '100 900', unicodeRange }));
  const still =
    'font-family: Picture; text-rendering: geometricPrecision; animation: none; transition: none; caret-color: transparent';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*, *::before, *::after { ${still.replaceAll(/;|$/g, ' !important;')} }`);
  document.adoptedStyleSheets = [sheet];
  const now = Date.UTC(2026, 4, 20, 9, 30);
  globalThis.Date = new Proxy(Date, {
    construct: (RealDate, given) => Reflect.construct(RealDate, given.length > 0 ? given : [now]),
    get: (RealDate, name) => (name === 'now' ? () => now : Reflect.get(RealDate, name)),
  });
  let seed = 1;
  addEventListener('story', () => {
    seed = 1;
  });
  Math.random = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  crypto.getRandomValues = (array) => {
    const { buffer, byteOffset, byteLength } = array as unknown as Uint8Array;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(Math.random() * 256);
    return array;
  };
}
