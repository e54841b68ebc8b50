import type { Text } from './createText.ts';

/** Joins sentences as the language does. */
export function joinSentences(sentences: readonly (string | undefined)[], text: Text): string {
  return sentences
    .filter((sentence) => sentence)
    .reduce<string>((first, second = '') => (first ? text('join.sentences', { first, second }) : second), '');
}
