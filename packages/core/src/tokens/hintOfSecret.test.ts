import { expect, it } from 'vitest';
import type { Token } from '../token/token.ts';
import { hintOfSecret } from './hintOfSecret.ts';

const withHints = (...hints: readonly (string | undefined)[]) => hints.map((hint) => ({ hint }) as Token);

it.each([
  ['mtl_kqBV3XRocAjAjjAIabsGdWmm0AK9I31dsTt5', 'mtl_…9f3c', 'mtl_…sTt5'],
  ['  mtl_kqBV3XRocAjAjjAIabsGdWmm0AK9I31dsTt5\n', 'mtl_…9f3c', 'mtl_…sTt5'],
  ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ghp_****abcde', 'ghp_****78B4a'],
  ['sk-proj-8f7a6b5c4d3e2f1a0b9c', 'sk-...ab12', 'sk-...0b9c'],
  ['Authorization: Bearer mtl_kqBV3XRocAjAjjAIabsGdWmm0AK9I31dsTt5', 'mtl_…9f3c', 'mtl_…sTt5'],
  ['mtl_kqBV3XRocAjAjjAIabsGdWmm0AK9I31dsTt5', '9f3c', 'sTt5'],
  ['mtl_kqBV3XRocAjAjjAIabsGdWmm0AK9I31dsTt5', undefined, 'sTt5'],
  ['550e8400-e29b-41d4-a716-44665544ab12', 'twk_…9f3c', 'ab12'],
])('searches for the hint of the secret %s', (secret, hint, expected) => {
  expect(hintOfSecret(secret, withHints(undefined, 'other', hint))).toBe(expected);
});

it.each([
  ['mtl_…9f3c', 'mtl_…9f3c'],
  ['mtl_9f3c', 'mtl_…9f3c'],
  ['mtl_ sync of the accounting database', 'mtl_…9f3c'],
  ['nightly-export-of-the-accounting-database', 'mtl_…9f3c'],
  ['production-deploy-2026-europe-west', 'mtl_…9f3c'],
])('doesn’t change the search %s if a token has the hint %s', (query, hint) => {
  expect(hintOfSecret(query, withHints(hint))).toBe(query);
});
