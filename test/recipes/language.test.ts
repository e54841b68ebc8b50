import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { fileOf } from '../../scripts/messages/catalogues.ts';
import { missingFiles } from '../../scripts/messages/missingFiles.ts';
import { createCopy } from './createCopy.ts';

const edits = await missingFiles('sv');
const FILE = fileOf('sv', 'list');

const copy = createCopy();
afterAll(() => copy.remove());

it('the recipe changes 2 files, each named in CONTRIBUTING.md', () => {
  const recipe = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(Object.keys(edits)).toEqual(['packages/react/src/locales/sv.ts', 'packages/terminal/src/locales/sv.ts']);
  for (const file of Object.keys(edits)) expect(recipe).toContain(`\`${file.replace('sv', '<id>')}\``);
});

it('the new language compiles, and Storybook offers it', () => {
  copy.apply({
    ...edits,
    'packages/react/src/messages/offered.test.ts': `import { expect, test } from 'vitest';
import { languages, toolbars } from '../../../../.storybook/toolbars.ts';

test("the recipe's language, Swedish, shows its texts", () => {
  expect(toolbars.language.toolbar.items).toContainEqual({ value: 'sv', title: 'svenska' });
  expect(languages.sv?.list['manager.title']).toBe('Access tokens');
});
`,
  });
  expect(copy.errorsIn('react', ['src/locales/sv.ts'])).toBe('');
  expect(copy.errorsIn('terminal', ['src/locales/sv.ts'])).toBe('');
  expect(copy.failuresOf('packages/react/src/messages/offered.test.ts')).toBe('');
});

it('the new language does not compile with an unknown message id', () => {
  for (const id of ['manager.title', 'name.title', 'decide.title']) {
    copy.apply({ [FILE]: String(edits[FILE]).replace(`"${id}"`, '"manager.tilte"') });
    expect(copy.errorsIn('react', ['src/locales/sv.ts'])).toMatch(/manager\.tilte.* does not exist/);
  }
});
