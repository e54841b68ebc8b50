import { expect, it } from 'vitest';
import { shortName } from './shortName.ts';

it('leaves a name alone that a wizard would accept', () => {
  expect(shortName('x'.repeat(100))).toBe('x'.repeat(100));
});

it('cuts a longer one between characters, never inside one', () => {
  expect(shortName('🔑'.repeat(500))).toBe(`${'🔑'.repeat(120)}…`);
});

it('shows the controls in what is left', () => {
  expect(shortName('CI\u202eyolped')).toBe('CI⟦U+202E⟧yolped');
});
