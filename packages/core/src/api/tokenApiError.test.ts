import { expect, test, vi } from 'vitest';
import { TokenApiError } from './tokenApiError.ts';

test('accepts an error of another copy of the package', async () => {
  vi.resetModules();
  const copy = await import('./tokenApiError.ts');
  const error = new copy.TokenApiError('quota');

  expect(copy.TokenApiError).not.toBe(TokenApiError);
  expect([error instanceof TokenApiError, new Error('quota') instanceof TokenApiError]).toEqual([true, false]);
});

test('distinguishes a subclass from its base class', () => {
  class ProductError extends TokenApiError {}

  expect(new ProductError('quota')).toBeInstanceOf(TokenApiError);
  expect(new ProductError('quota')).toBeInstanceOf(ProductError);
  expect(new TokenApiError('quota')).not.toBeInstanceOf(ProductError);
});
