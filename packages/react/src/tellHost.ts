import { reportLater } from '@tokenwright/core/list';

/**
 * Calls the host's code inside an effect, where an exception would unmount the page with a secret on it. Reports the
 * exception to the host's error handling.
 */
export function tellHost(tell: () => void): void {
  try {
    tell();
  } catch (cause) {
    reportLater(cause);
  }
}
