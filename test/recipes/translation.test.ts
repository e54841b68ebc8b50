import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';
import { recipeOf } from './recipeOf.ts';

const NEW = 'packages/react/src/messages/managerMessages.ts';
const OWN = 'packages/terminal/src/messages/terminalMessages.ts';

const untranslated = {
  [NEW]: (text) => text.replace("  'manager.expires':", "  'manager.archived': 'Archived by {name}',\n$&"),
  [OWN]: (text) => text.replace("  'wizard.loading':", "  'wizard.archived': 'Archived',\n$&"),
} as const satisfies Edits;

const translations = {
  'packages/react/src/locales/de.ts': (text) =>
    text.replace("    'manager.expires':", "    'manager.archived': 'Von {name} archiviert',\n$&"),
  'packages/terminal/src/locales/de.ts': (text) =>
    text.replace("  'wizard.loading':", "  'wizard.archived': 'Archiviert',\n$&"),
} as const satisfies Edits;

const recipe = recipeOf('Translate new messages', { id: 'de' });
const copy = createCopy();
beforeAll(() => copy.apply(untranslated));
afterAll(() => copy.remove());

it('the recipe names both files of a language', () => {
  expect([...recipe.files].sort()).toEqual(Object.keys(translations).sort());
  expect(recipe.counts).toEqual([2]);
});

it('`pnpm messages` lists the new messages as untranslated in each language, and passes', () => {
  const { ok, output } = copy.run('pnpm messages');
  expect(ok).toBe(true);
  expect(output.match(/locales\/\S+: manager\.archived is untranslated/g)).toHaveLength(11);
  expect(output.match(/locales\/\S+: wizard\.archived is untranslated/g)).toHaveLength(11);
});

it('`pnpm messages --complete` fails, and lists each untranslated message', () => {
  const { ok, output } = copy.run('pnpm messages --complete');
  expect(ok).toBe(false);
  expect(output).toContain('packages/react/src/locales/de.ts: manager.archived is untranslated');
  expect(output).toContain('packages/terminal/src/locales/zh-Hans.ts: wizard.archived is untranslated');
});

it.each(recipe.commands)('after the translation of the new messages, `%s` passes', { timeout: 120_000 }, (command) => {
  copy.apply(translations);
  const { ok, output } = copy.run(command);
  expect(ok ? '' : output).toBe('');
});

it('`pnpm messages --complete` passes for the translated language', () => {
  const { ok, output } = copy.run('pnpm messages check de --complete');
  expect(ok ? '' : output).toBe('');
});

it('`pnpm messages` fails if a translation has a wrong argument', () => {
  copy.apply({ 'packages/react/src/locales/de.ts': (text) => text.replace("'{loaded} von", "'{laoded} von") });
  const { ok, output } = copy.run('pnpm messages');
  expect(ok).toBe(false);
  expect(output).toContain('manager.loadedOf: {loaded} is missing');
});
