import { reportLater } from '@tokenwright/core/api';

/**
 * Calls the host's code where a throw would be React's: from an effect it would take the whole page down, with a secret on it.
 * The host's mistake is reported where the host sees its own.
 */
export function tellHost(tell: () => void): void {
  try {
    tell();
  } catch (cause) {
    reportLater(cause);
  }
}
