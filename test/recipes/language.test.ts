import { readFileSync } from 'node:fs';
import { type MessageId, reactMessages } from '@tokenwright/react/messages';
import { afterAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';

const translated: Partial<Record<MessageId, string>> = {
  'manager.title': 'Zugriffstoken',
  'manager.create': 'Token erstellen',
  'manager.count': '{count, plural, one {1 Token} other {# Token}}',
};

function german(messages: Readonly<Record<string, string>>): string {
  const object = JSON.stringify({ ...messages, ...translated }, null, 2);
  return `import type { MessageId } from './reactMessages.ts';

export const de = ${object} as const satisfies Record<MessageId, string>;
`;
}

const edits = {
  'packages/react/src/messages/de.ts': german(reactMessages),
  'packages/react/src/messages.ts': (text) => `export { de } from './messages/de.ts';\n${text}`,
} as const satisfies Edits;

const copy = createCopy();
afterAll(() => copy.remove());

it('takes at most 2 files, each named in CONTRIBUTING.md', () => {
  const files = Object.keys(edits);
  const recipe = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(files.length).toBeLessThanOrEqual(2);
  expect(files.filter((file) => !recipe.includes(file.replace('/de.', '/<id>.')))).toEqual([]);
});

it('compiles, and Storybook offers the language', () => {
  copy.apply({
    ...edits,
    'packages/react/src/messages/offered.test.ts': `import { expect, test } from 'vitest';
import { languages, toolbars } from '../../../../.storybook/toolbars.ts';

test('offers German', () => {
  expect(toolbars.language.toolbar.items).toContainEqual({ value: 'de', title: 'Deutsch' });
  expect(languages.de?.['manager.title']).toBe('Zugriffstoken');
});
`,
  });
  expect(copy.errorsIn('react', ['src/messages.ts'])).toBe('');
  expect(copy.failuresOf('packages/react/src/messages/offered.test.ts')).toBe('');
});

it('does not compile without one of the messages', () => {
  const { 'revoke.title': _, ...others } = reactMessages;
  copy.apply({ 'packages/react/src/messages/de.ts': german(others) });
  expect(copy.errorsIn('react', ['src/messages.ts'])).toContain(`'"revoke.title"' is missing`);
});
