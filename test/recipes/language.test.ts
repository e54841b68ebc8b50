import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';
import { recipeOf } from './recipeOf.ts';

const FILE = 'packages/react/src/locales/sv.ts';

const edits = {
  [FILE]: `import type { Language } from '../messages/language.ts';

/** Swedish. */
export const sv: Language = {
  locale: 'sv',
  direction: 'ltr',
  list: { 'manager.title': 'Åtkomsttoken', 'manager.create': 'Skapa token' },
  wizard: { 'name.title': 'Namnge token', 'wizard.next': 'Fortsätt' },
  acts: { 'decide.title': '{name}: godkänn eller avslå' },
};
`,
  '.changeset/add-swedish.md': `---
'@tokenwright/react': minor
---

The components speak Swedish.
`,
} as const satisfies Edits;

const recipe = recipeOf('Add a language', { id: 'sv', name: 'add-swedish' });
const copy = createCopy();
beforeAll(() => copy.apply(edits));
afterAll(() => copy.remove());

it('the recipe names both files', () => {
  expect([...recipe.files].sort()).toEqual(Object.keys(edits).sort());
  expect(recipe.counts).toEqual([2]);
});

it.each(recipe.commands)('after all edits of the recipe, `%s` passes', { timeout: 600_000 }, (command) => {
  const { ok, output } = copy.run(command);
  expect(ok ? '' : output).toBe('');
});

it('prints the untranslated texts as a file that compiles', () => {
  const { output } = copy.run('pnpm messages missing sv');
  const [, printed = ''] = output.split(/^\/\/ packages.*$/m);
  expect(printed).toContain('manager.loading');
  expect(printed).not.toContain('manager.title');
  copy.apply({ [FILE]: printed });
  expect(copy.errorsIn(FILE)).toBe('');
  copy.apply(edits);
});

it('Storybook offers the language', () => {
  const test = 'packages/react/src/messages/offered.test.ts';
  copy.apply({
    [test]: `import { expect, test } from 'vitest';
import { languages, toolbars } from '../../../../.storybook/toolbars.ts';

test("the recipe's language, Swedish, shows its texts", () => {
  expect(toolbars.language.toolbar.items).toContainEqual({ value: 'sv', title: 'svenska' });
  expect(languages.sv?.list['manager.title']).toBe('Åtkomsttoken');
});
`,
  });
  const { ok, output } = copy.run(`pnpm test unit ${test}`);
  expect(ok ? '' : output).toBe('');
});

it('the language does not compile with an unknown message id', () => {
  copy.apply({ [FILE]: edits[FILE].replace(/'(manager|name|decide)\.title'/g, "'$1.tilte'") });
  const errors = copy.errorsIn(FILE);
  for (const part of ['manager', 'name', 'decide'])
    expect(errors).toMatch(new RegExp(`${part}\\.tilte.* does not exist`));
});
