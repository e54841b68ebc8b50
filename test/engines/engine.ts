export const KEYS = ['Tab', 'Enter', 'Space', 'Escape', 'End', 'ArrowDown', 'ArrowRight'] as const;

export type KeyName = (typeof KEYS)[number];

/** A browser with a keyboard, and without a mouse. */
export interface Engine {
  readonly open: (url: string) => Promise<void>;
  readonly press: (key: KeyName) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly paste: () => Promise<void>;
  /** @param expression evaluated in the page; its value must be JSON */
  readonly evaluate: <Result>(expression: string) => Promise<Result>;
  readonly close: () => Promise<void>;
}
