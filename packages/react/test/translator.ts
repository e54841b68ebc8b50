import { afterEach } from 'vitest';
import { translatePage as startTranslator, textsOf } from './translatePage.ts';

let stop = () => {};

export function translatePage(): void {
  stop = startTranslator();
}

afterEach(() => stop());

/** After a translation, React would update or remove a detached node. */
export function bareTexts(root: Element): readonly string[] {
  return textsOf(root)
    .filter((text) => Object.keys(text).some((key) => key.startsWith('__reactFiber$')))
    .map((text) => `<${text.parentElement?.localName} data-part=${text.parentElement?.dataset.part}>: “${text.data}”`);
}
