import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';
import { recipeOf } from './recipeOf.ts';

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
    text
      .replace(/^\| \[`options-changed`\].*$/m, (row) => `${row.replaceAll('options-changed', 'maintenance')}\n${row}`)
      .replace(
        '### options-changed',
        '### maintenance\n\n**Cause:** The API is under maintenance.\n\n**Remedy:** Try again later.\n\n$&',
      ),
  '.changeset/name-maintenance.md': `---
'@tokenwright/core': minor
'@tokenwright/adapters': minor
---

An API that is under maintenance can reject a call with the code \`maintenance\`.
`,
} as const satisfies Edits;

const recipe = recipeOf('Add a failure code', { name: 'name-maintenance' });
const copy = createCopy();
beforeAll(() => copy.apply(edits));
afterAll(() => copy.remove());

it('the recipe names each file, at most 8', () => {
  expect([...recipe.files].sort()).toEqual(Object.keys(edits).sort());
  expect(recipe.counts).toEqual([Object.keys(edits).length]);
  expect(Object.keys(edits).length).toBeLessThanOrEqual(8);
});

it.each(recipe.commands)('after all edits of the recipe, `%s` passes', { timeout: 600_000 }, (command) => {
  const { ok, output } = copy.run(command);
  expect(ok ? '' : output).toBe('');
});

it('the code does not compile without a record in each table and a message in each front end', () => {
  const records = [
    'packages/adapters/src/rest/readProblem.ts',
    'packages/adapters/src/memory/refusal.ts',
    'packages/adapters/test/contract/codeMutants.ts',
  ];
  const messages = [
    'packages/react/src/messages/reviewMessages.ts',
    'packages/terminal/src/messages/terminalMessages.ts',
  ];
  copy.restore(...records, ...messages);
  const errors = copy.errorsIn(...records, ...messages, 'packages/adapters/src/memory.ts').split('\n');
  const errorIn = (file: string) => errors.find((line) => line.startsWith(`${file}(`));
  for (const file of records) expect(errorIn(file)).toContain("'maintenance' is missing");
  for (const file of messages) expect(errors.join()).toContain(file);
  copy.apply(edits);
});

it('a test fails without the row and the section in the documentation', { timeout: 120_000 }, () => {
  copy.restore('docs/errors.md');
  expect(copy.run('pnpm test product test/documentedCode.test.ts').output).toContain('maintenance');
});
