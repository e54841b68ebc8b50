import { expect, it } from 'vitest';
import { unknownId } from './unknownId.ts';

it.each([
  ['4611001', /^461\d{4}$/],
  ['7', /^1\d{3}$/],
  ['507f1f77bcf86cd799439011', /^507f1f77bcf8[0-9a-f]{12}$/],
  ['9b2f7c1e-3c0a-4b57-8f0e-0a4d7f0c2b11', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['key_7f3a', /^none$/],
  [undefined, /^none$/],
])('makes an unknown id that has the form of %s', (real, form) => {
  const id = unknownId(real, 'none');
  expect(id).toMatch(form);
  expect(id).not.toBe(real);
});

it('avoids the ids of other tokens', () => {
  const taken = Array.from({ length: 10_000 }, (_, number) => `${number}`.padStart(4, '0')).filter(
    (id) => id !== '4204',
  );
  const ids = Array.from({ length: 20 }, () => unknownId('4201', 'none', taken));
  expect(ids.filter((id) => id !== '4204' && id !== '42010')).toEqual([]);
});
