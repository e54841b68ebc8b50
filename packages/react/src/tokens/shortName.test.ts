import { expect, it } from 'vitest';
import { shortName } from './shortName.ts';

it('keeps a name that the wizard accepts', () => {
  expect(shortName('x'.repeat(100))).toBe('x'.repeat(100));
});

it('cuts a longer name between characters, never inside one', () => {
  expect(shortName('🔑'.repeat(500))).toBe(`${'🔑'.repeat(120)}…`);
});

it('shows the control characters of the remaining text', () => {
  expect(shortName('CI\u202eyolped')).toBe('CI⟦U+202E⟧yolped');
});
