import { expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';

it('returns the same text for a different order of fields', () => {
  const left = { b: [1, { y: null, x: 'é' }], a: true };
  const right = { a: true, b: [1, { x: 'é', y: null }] };
  expect(canonicalJson(left)).toBe(canonicalJson(right));
  expect(canonicalJson(left)).toBe('{"a":true,"b":[1,{"x":"é","y":null}]}');
});

it('returns different texts for a different order of list items, and for a missing or empty field', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  expect(canonicalJson({ a: '' })).not.toBe(canonicalJson({}));
  expect(canonicalJson({ a: undefined })).toBe(canonicalJson({}));
});

it('treats `__proto__` as an ordinary field', () => {
  const text = '{"__proto__":{"polluted":true},"a":1}';
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  expect({}).not.toHaveProperty('polluted');
});
