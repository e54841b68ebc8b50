import { reportLater } from '@tokenwright/core/list';

/** In an effect, the host's exception would unmount the page with the secret. */
export function tellHost(tell: () => void): void {
  try {
    tell();
  } catch (cause) {
    reportLater(cause);
  }
}
