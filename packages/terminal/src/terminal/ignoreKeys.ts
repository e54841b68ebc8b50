import type { Readable } from 'node:stream';
import { Left } from './terminal.ts';

const CTRL_C = '\u0003';

interface Keyboard extends Readable {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): void;
}

/** Keys pressed during a wait must not answer the next question. */
export async function ignoreKeys(input: Readable, signal: AbortSignal): Promise<void> {
  const keyboard: Keyboard = input;
  const setRaw = (isRaw: boolean) => keyboard.isTTY && keyboard.setRawMode?.(isRaw);
  let stop = (): unknown => undefined;
  setRaw(true);
  try {
    await new Promise<void>((resolve, reject) => {
      const listen = (keys: Buffer | string) => String(keys).includes(CTRL_C) && reject(new Left());
      stop = () => input.off('data', listen);
      input.on('data', listen);
      // The previous prompt has paused the input.
      input.resume();
      signal.addEventListener('abort', () => resolve(), { once: true });
      if (signal.aborted) resolve();
    });
  } finally {
    stop();
    setRaw(false);
    input.pause();
  }
}
