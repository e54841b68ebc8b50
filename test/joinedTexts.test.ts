import { expect, test } from 'vitest';
import { joinedIn } from '../scripts/joinedTexts.ts';

test('finds texts that a template, a list, or a plus sign joins, but no message with parameters', () => {
  expect(joinedIn(`\nsay(\`\${text('failed')} \${reason}\`)`)).toEqual([2]);
  expect(joinedIn("[text('hint'), reason].filter(Boolean).join(' ')")).toEqual([1]);
  expect(joinedIn("text('one') + ' ' + other")).toEqual([1]);
  expect(joinedIn(`text(\`failure.\${code}\`)`)).toEqual([]);
  expect(joinedIn("text('refused', { names: names.join(', ') })")).toEqual([]);
});
