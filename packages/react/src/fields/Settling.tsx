import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';

/** In milliseconds: the longest time of a double click. */
const SETTLED_AFTER = 500;

const SettledContext = createContext(true);

export interface SettlingProps {
  readonly page: string;
  readonly children: ReactNode;
}

export function Settling({ page, children }: SettlingProps) {
  const [settled, settle] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => settle(page), SETTLED_AFTER);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [page]);
  return <SettledContext.Provider value={settled === page}>{children}</SettledContext.Provider>;
}

/** Ignores clicks on a new page, a held Enter, and Ctrl or ⌘ with Enter. Scripted clicks work immediately. */
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
