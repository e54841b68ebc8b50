export interface Condition {
  readonly width: number;
  readonly height: number;
  readonly direction?: 'rtl';
  readonly forcedColors?: true;
  readonly css?: string;
}

/** WCAG 1.4.12 */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important }`;

export const conditions: Readonly<Record<string, Condition>> = {
  'right to left at 1280 px': { width: 1280, height: 800, direction: 'rtl' },
  'right to left at 320 px': { width: 320, height: 640, direction: 'rtl' },
  'forced colors': { width: 1280, height: 800, forcedColors: true },
  '320 px': { width: 320, height: 640 },
  '320 × 256 px': { width: 320, height: 256 },
  'text spacing at 1280 px': { width: 1280, height: 800, css: spacing },
  'text spacing at 320 px': { width: 320, height: 640, css: spacing },
};
