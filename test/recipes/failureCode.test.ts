import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';

const edits = {
  'packages/core/src/api/failures.ts': (text) =>
    text.replace("  'options-changed': {", "  maintenance: { proves: 'turned-away', retry: 'soon' },\n$&"),
  'packages/adapters/src/rest/readProblem.ts': (text) =>
    text.replace("  'options-changed': []", '  maintenance: [],\n$&'),
  'packages/adapters/test/contract/codeMutants.ts': (text) =>
    text.replace("  'options-changed': {", "  maintenance: { none: 'The suite cannot start a maintenance.' },\n$&"),
  'packages/adapters/src/memory/refusal.ts': (text) =>
    text.replace(/^( *)'options-changed':/m, "$1maintenance: { detail: 'The API is under maintenance.' },\n$&"),
  'packages/react/src/messages/reviewMessages.ts': (text) =>
    text.replace("  'failure.options-changed':", "  'failure.maintenance': 'The API is under maintenance.',\n$&"),
  'packages/terminal/src/messages/terminalMessages.ts': (text) =>
    text.replace("  'failure.options-changed':", "  'failure.maintenance': 'The API is under maintenance.',\n$&"),
  'docs/errors.md': (text) =>
    text.replace(
      /^\| <a id="options-changed">.*$/m,
      (row) => `${row.replaceAll('options-changed', 'maintenance')}\n${row}`,
    ),
} as const satisfies Edits;

const entries = {
  core: ['src/api.ts'],
  adapters: ['src/memory.ts', 'src/rest.ts', 'src/contract.ts', 'test/contract/codeMutants.ts'],
  react: ['src/wizard.ts'],
  terminal: ['src/runTerminalWizard.ts'],
};

const copy = createCopy();
afterAll(() => copy.remove());

it('the recipe changes at most 8 files, each named in CONTRIBUTING.md', () => {
  const files = Object.keys(edits);
  const recipe = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(files.length).toBeLessThanOrEqual(8);
  expect(files.filter((file) => !recipe.includes(file))).toEqual([]);
});

it('every package that knows the codes compiles with all edits of the recipe', { timeout: 300_000 }, () => {
  copy.apply(edits);
  expect(
    Object.entries(entries)
      .map(([name, files]) => copy.errorsIn(name, files))
      .join(''),
  ).toBe('');
});

it.each([
  ['packages/adapters/src/rest/readProblem.ts', 'adapters'],
  ['packages/adapters/test/contract/codeMutants.ts', 'adapters'],
  ['packages/adapters/src/memory/refusal.ts', 'adapters'],
  ['packages/react/src/messages/reviewMessages.ts', 'react'],
  ['packages/terminal/src/messages/terminalMessages.ts', 'terminal'],
] as const)('the code does not compile without the edit of %s', (file, name) => {
  copy.apply({ [file]: readFileSync(file, 'utf8') });
  expect(copy.errorsIn(name, entries[name])).toContain('maintenance');
  copy.apply({ [file]: edits[file] });
});
