import type { StoryPage } from '../openStories.ts';
import { grayOf, type Mode, type Picture } from './picture.ts';

const SIZES = { 1280: 800, 390: 844 } as const;

export interface Variant {
  readonly width: keyof typeof SIZES;
  readonly mode: Mode;
}

export const variants: readonly Variant[] = [
  { width: 1280, mode: 'light' },
  { width: 1280, mode: 'dark' },
  { width: 390, mode: 'dark' },
  { width: 390, mode: 'light' },
];

const MOST_LINES = 2_400;

export async function showVariant({ page, setGlobals }: StoryPage, { width, mode }: Variant): Promise<void> {
  await page.setViewportSize({ width, height: SIZES[width] });
  await setGlobals({ theme: mode });
  await page.waitForFunction((each) => document.documentElement.dataset.theme === each, mode);
}

export async function takePicture({ page, devtools }: StoryPage, { width, mode }: Variant): Promise<Picture> {
  const height = await page.evaluate(prepare);
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, MOST_LINES), scale: 0.5 },
  });
  return grayOf(Buffer.from(data, 'base64'), mode);
}

async function prepare(): Promise<number> {
  const foreign = /[^\n\t\u0020-\u024f\u1e00-\u1eff‘’“”…–—•]/gu;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    const plain = text.data.replace(foreign, 'n');
    if (plain !== text.data) text.data = plain;
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input:not([type=file]), textarea')) {
    const plain = field.value.replace(foreign, 'n');
    if (plain !== field.value) field.value = plain;
  }
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return document.documentElement.scrollHeight;
}
