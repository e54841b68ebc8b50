type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** WCAG 1.4.3 for normal and for large text. */
const [NORMAL, LARGE] = [4.5, 3];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const parsed = new Map<string, Color>();

export function unreadableTexts(root: HTMLElement): readonly string[] {
  const faults = new Set<string>();
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const text = [...element.childNodes].find((node) => node instanceof Text && node.data.trim() !== '');
    if (!text || !isJudged(element)) continue;
    const contrast = contrastOf(element);
    const least = isLarge(element) ? LARGE : NORMAL;
    if (contrast < least - 0.05)
      faults.add(`“${text.textContent?.trim().slice(0, 40)}” has a contrast of ${contrast.toFixed(1)}`);
  }
  return [...faults].slice(0, 5);
}

function isJudged(element: HTMLElement): boolean {
  if (element.closest('[aria-disabled="true"], :disabled, [inert], [hidden], .twr-visually-hidden, option'))
    return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.offsetWidth > 1;
}

function isLarge(element: HTMLElement): boolean {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
}

function contrastOf(element: HTMLElement): number {
  const ground = groundOf(element);
  const ink = over(colorOf(getComputedStyle(element).color), ground);
  const [lighter, darker] = [luminance(ink), luminance(ground)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function groundOf(element: Element | null): Color {
  if (!element) return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  const { backgroundColor } = getComputedStyle(element);
  const own = colorOf(backgroundColor);
  return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
}

function over([red, green, blue, alpha]: Color, below: Color): Color {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

function colorOf(css: string): Color {
  const known = parsed.get(css);
  if (known) return known;
  if (!canvas) return [0, 0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const color: Color = [red, green, blue, alpha / 255];
  parsed.set(css, color);
  return color;
}

function luminance([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
