export const KEYS = ['Tab', 'Enter', 'Space', 'Escape', 'End', 'ArrowDown', 'ArrowRight'] as const;

export type KeyName = (typeof KEYS)[number];

export interface Engine {
  readonly open: (url: string) => Promise<void>;
  readonly press: (key: KeyName) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly paste: () => Promise<void>;
  readonly evaluate: <Result>(expression: string) => Promise<Result>;
  readonly close: () => Promise<void>;
}
