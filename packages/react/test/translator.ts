import { afterEach } from 'vitest';
import { translatePage as startTranslator, textsOf } from './translatePage.ts';

let stop = () => {};

export function translatePage(): void {
  stop = startTranslator();
}

afterEach(() => stop());

/**
 * Returns texts with siblings: after a translation, React would update a detached node, or throw when it removes one.
 */
export function bareTexts(root: Element): readonly string[] {
  return textsOf(root)
    .filter((text) => Object.keys(text).some((key) => key.startsWith('__reactFiber$')))
    .map((text) => `<${text.parentElement?.localName} data-part=${text.parentElement?.dataset.part}>: “${text.data}”`);
}
