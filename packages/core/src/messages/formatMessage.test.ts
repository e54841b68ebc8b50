import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { formatMessage } from './formatMessage.ts';

const values = { name: 'Nightly export', count: 3, kind: 'service' };
const locales = ['en', 'de', 'pl', 'ar', 'ja'];

const plainText = fc.stringMatching(/^(?:[a-zé \n.,!-]|'[a-z]){0,6}$/);
const quoted = fc.constantFrom("'{'", "'}'", "''", "'{a}'", "it''s", "'{''}'");
const argument = fc.constantFrom('{name}', '{ name }', '{count}', '{kind}');

const { message } = fc.letrec<{ message: string; part: string; choice: string }>((tie) => ({
  message: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('·')),
  part: fc.oneof({ depthSize: 'small', withCrossShrink: true }, plainText, quoted, argument, tie('choice')),
  choice: fc
    .tuple(fc.constantFrom('plural', 'select'), tie('message'), tie('message'), fc.boolean())
    .map(([kind, first, rest, hasNumber]) =>
      kind === 'plural'
        ? `{count, plural, =1 {${first}} one {${first}} few {${first}} other {${hasNumber ? '# ' : ''}${rest}}}`
        : `{kind, select, service {${first}} other {${rest}}}`,
    ),
}));

const count = fc.constantFrom(0, 1, 2, 3, 5, 21, 1000, 1_234_567);

describe('formatMessage', () => {
  it('formats every supported message like intl-messageformat', () => {
    fc.assert(
      fc.property(
        message,
        count,
        fc.constantFrom('service', 'scoped'),
        fc.constantFrom(...locales),
        (text, n, kind, locale) => {
          const given = { ...values, count: n, kind };
          // Outside `#`, ICU prints a bare `{count}` without grouping.
          const expected = new IntlMessageFormat(text.replaceAll('{count}', '{count, number}'), locale).format(given);
          expect(formatMessage(text, given, locale)).toBe(Array.isArray(expected) ? expected.join('') : expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{name', 'ends inside'],
    ['name}', 'with no "{"'],
    ['{missing}', 'no value'],
    ['{count, number}', 'neither "plural" nor "select"'],
    ['{count, plural, one {a}}', 'no "other"'],
  ])('throws for %s', (text, fault) => {
    expect(() => formatMessage(text, values, 'en')).toThrow(fault);
  });
});

it.each([
  ['en', 'with a, b, c'],
  ['de', 'with a, b und c'],
  ['ja', 'with a、b、c'],
  ['zh-Hans', 'with a、b、c'],
])('joins a list as the language %s does', (locale, joined) => {
  expect(formatMessage('with {items}', { items: ['a', 'b', 'c'] }, locale)).toBe(joined);
});
