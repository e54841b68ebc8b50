import { expect, it } from 'vitest';
import { ar } from '../../test/exampleLanguage.ts';
import { loadLanguage, surfaceOf } from './language.ts';

it('loads a language as plain data, and keeps its texts for the pages', async () => {
  const loaded = await loadLanguage(ar);
  expect(loaded).toEqual({ ...ar, wizard: { 'name.title': 'سمِّ الرمز' } });
  expect(surfaceOf(ar, 'wizard')).toBe(loaded.wizard);
});
