import { reportLater } from '@tokenwright/core/list';

/** Catches exceptions of the host, which would unmount the page with the secret. */
export function tellHost(tell: () => void): void {
  try {
    tell();
  } catch (cause) {
    reportLater(cause);
  }
}
