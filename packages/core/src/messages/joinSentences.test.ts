import { expect, test } from 'vitest';
import { coreMessages } from './coreMessages.ts';
import { createText } from './createText.ts';
import { joinSentences } from './joinSentences.ts';

const english = createText('en', coreMessages);
const japanese = createText('ja', coreMessages, { 'join.sentences': '{first}{second}' });

test('joins sentences with a space, or without one if the language writes none', () => {
  expect(joinSentences(['One.', undefined, '', 'Two.', 'Three.'], english)).toBe('One. Two. Three.');
  expect(joinSentences(['一。', '二。'], japanese)).toBe('一。二。');
  expect(joinSentences([undefined, 'One.'], english)).toBe('One.');
  expect(joinSentences([], english)).toBe('');
});
