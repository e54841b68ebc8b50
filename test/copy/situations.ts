import type { Locator } from 'playwright-core';
import * as surroundings from './surroundings.ts';

/** Functions must be self-contained, because the page gets them as text. */
export interface Situation {
  readonly host?: string;
  /** Runs the product in a cross-origin iframe with this `allow` attribute. */
  readonly frame?: { readonly allow: string };
  readonly before?: () => void;
  readonly around?: () => void;
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
