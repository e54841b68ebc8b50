import type { Locator } from 'playwright-core';
import * as surroundings from './surroundings.ts';

/**
 * A situation in which a user copies a secret. Functions for the page must be self-contained, because they are sent
 * there as text.
 */
export interface Situation {
  /** @default localhost, which browsers treat as secure over plain HTTP */
  readonly host?: string;
  /** The product is in a frame from another origin, with these features allowed. */
  readonly frame?: { readonly allow: string };
  /** Breaks the browser or the host before any other script runs. */
  readonly before?: () => void;
  /** Wraps the product in host code. */
  readonly around?: () => void;
  /** @default a click */
  readonly press?: (button: Locator) => Promise<unknown>;
}

const INSECURE = 'mountly.test';

export const situations: Readonly<Record<string, Situation>> = {
  'on a secure origin': {},
  'over plain HTTP': { host: INSECURE },
  'in a frame with permission': { frame: { allow: 'clipboard-write' } },
  'in a frame without permission': { frame: { allow: '' } },
  'inside a native modal of the host': { around: surroundings.putInNativeModal },
  'inside such a modal, over plain HTTP': { host: INSECURE, around: surroundings.putInNativeModal },
  'inside a modal of the host that traps focus, over plain HTTP': {
    host: INSECURE,
    around: surroundings.putInFocusTrap,
  },
  'inside a shadow root, over plain HTTP': { host: INSECURE, around: surroundings.putInShadowRoot },
  'in a window without focus': { press: surroundings.pressWithoutFocus },
  'with a clipboard that rejects': { before: surroundings.rejectWriting },
  'with a clipboard that never answers': { before: surroundings.hangWriting },
  'with a clipboard that throws': { before: surroundings.throwOnWriting },
  'where the host swallows copy events': { host: INSECURE, before: surroundings.swallowCopies },
  'where the host writes into every copy': { host: INSECURE, before: surroundings.writeIntoCopies },
  'where the browser only pretends to copy': { host: INSECURE, before: surroundings.pretendToCopy },
};
