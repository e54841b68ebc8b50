import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { Secret } from './secret.ts';

const text = 'mtl_0123456789abcdefghij';

test.each<[string, (secret: Secret) => string]>([
  ['text', String],
  ['JSON', (secret) => JSON.stringify({ secret })],
  ['a look into an object', (secret) => inspect({ secret }, { depth: 9, showHidden: true })],
])('prints as [secret] where it is printed as %s', (_, print) => {
  const printed = print(new Secret(text));
  expect(printed).toContain('[secret]');
  expect(printed).not.toContain(text);
});

test('does not expose its text to cloning, serialization or enumeration', () => {
  const secret = new Secret(text);
  expect(JSON.stringify(structuredClone({ secret }))).not.toContain(text);
  expect(Reflect.ownKeys(secret)).toEqual([]);
});

test('can be read only until it is wiped', () => {
  const secret = new Secret(text);
  expect(secret.read((read) => read.length)).toBe(24);
  secret.wipe();
  expect(secret.isWiped).toBe(true);
  expect(() => secret.read((read) => read)).toThrow('The secret was wiped');
});

test('calls each `onWipe` listener synchronously at the wipe, once', () => {
  const secret = new Secret(text);
  const [forget, calledOff] = [vi.fn(() => expect(secret.isWiped).toBe(true)), vi.fn()];
  secret.onWipe(forget);
  secret.onWipe(calledOff)();
  secret.wipe();
  secret.wipe();
  expect(forget).toHaveBeenCalledOnce();
  expect(calledOff).not.toHaveBeenCalled();
});

test('calls a listener immediately if the secret is already wiped', () => {
  const secret = new Secret(text);
  secret.wipe();
  const forget = vi.fn();
  secret.onWipe(forget);
  expect(forget).toHaveBeenCalledOnce();
});

test.each([
  ['a bearer', 'mtl_0123456789abcdefghij', true],
  ['one with padding', 'abcdefghijklmnop==', true],
  ['the longest', 'a'.repeat(4096), true],
  ['one that is longer', 'a'.repeat(4097), false],
  ['a guess', 'short', false],
  ['two lines', 'abcdefghijklmnop\nabcdefghij', false],
  ['nothing', '', false],
  ['no text', 42, false],
  ['a list of one', [text], false],
])('%s: isShowable(%s) is %s', (_, candidate, can) => {
  expect(Secret.isShowable(candidate)).toBe(can);
});
