import { expect, it } from 'vitest';
import * as server from './index.ts';

it('exports these values', () => {
  expect(Object.keys(server).sort()).toEqual([
    'Problem',
    'admit',
    'authorizeByRights',
    'createRouter',
    'createTokenGuard',
    'createTokenServer',
    'defineCatalogue',
    'json',
    'jsonBody',
    'openDatabase',
    'pageOf',
    'pageQuery',
    'problems',
    'tokenFormat',
  ]);
});
