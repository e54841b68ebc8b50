import type { within } from 'storybook/test';

interface Shown {
  readonly canvas: ReturnType<typeof within>;
}

/** A play function that waits for the page which a story is about, so that it is that page which is checked. */
export function shows(heading: string | RegExp): (story: Shown) => Promise<void> {
  return async ({ canvas }) => {
    await canvas.findByRole('heading', { level: 2, name: heading }, { timeout: 15_000 });
  };
}
