import { expect, it } from 'vitest';
import * as server from './index.ts';

it('gives a host these names, and a change of them is a decision', () => {
  expect(Object.keys(server).sort()).toEqual([
    'Problem',
    'createTokenGuard',
    'createTokenServer',
    'defineCatalogue',
    'formsApi',
    'formsMigrations',
    'formsResources',
    'openDatabase',
    'seedForms',
    'tokenFormat',
  ]);
});
