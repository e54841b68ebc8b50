import { createContext, type KeyboardEvent, type SyntheticEvent, useContext, useRef } from 'react';

export const SettledContext = createContext(true);

/** Ignores clicks on a new page, a held Enter, and Ctrl or ⌘ with Enter. Scripted clicks work. */
export function useGuard(isGuarded = true) {
  const isSettled = useContext(SettledContext) || !isGuarded;
  const isEarly = useRef(false);
  const begin = () => {
    isEarly.current = !isSettled;
  };
  return {
    isSettled,
    guard: isGuarded && {
      'aria-disabled': !isSettled || undefined,
      'data-settling': isSettled ? undefined : '',
      onPointerDown: begin,
      onKeyDown(event: KeyboardEvent) {
        begin();
        if (event.key === 'Enter' && (event.repeat || event.ctrlKey || event.metaKey)) event.preventDefault();
      },
    },
    mayAct({ nativeEvent }: SyntheticEvent): boolean {
      const isHeld = nativeEvent.isTrusted && (!isSettled || isEarly.current);
      isEarly.current = false;
      return !isHeld;
    },
  };
}
