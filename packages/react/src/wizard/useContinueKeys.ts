import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useGuard } from '../fields/Settling.tsx';

/** In these Enter submits a form; in the others it already means something. */
const FIELDS =
  'input:not([type="button"], [type="submit"], [type="reset"], [type="image"], [type="file"], [type="color"])';

/**
 * Continues on Enter in a field, and on Ctrl or ⌘ with Enter anywhere, without the browser's form submission: a sandboxed
 * iframe may not allow that, and a host's form around the wizard would be submitted with it.
 */
export function useContinueKeys(next: () => void) {
  const { mayAct } = useGuard();
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      const isChord = event.ctrlKey || event.metaKey;
      if (!isChord && (event.defaultPrevented || !(event.target as Element).matches(FIELDS))) return;
      event.preventDefault();
      if (!event.repeat && mayAct(event)) next();
    },
    /** Only a step's own submit button, or a script, submits. */
    onSubmit(event: SyntheticEvent) {
      event.preventDefault();
      event.stopPropagation();
      next();
    },
  };
}
