import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { atPicker } from '../../../test/picker.ts';
import { bareTexts, translatePage } from '../../../test/translator.ts';

it('wraps every text of the picker in its own element', async () => {
  const { user, chooses } = await atPicker(exampleOptions);
  await chooses('Forms', 'Delete');
  await user.click(screen.getByRole('checkbox', { name: 'Exports' }));
  await user.type(screen.getByRole('searchbox'), 'form');
  expect(bareTexts(document.body)).toEqual([]);
});

it('works with a browser’s translator while the user searches, sets a group’s level and applies a template', async () => {
  const { user, chooses, sets, applies, chosen, selected } = await atPicker(exampleOptions);
  translatePage();
  await user.type(screen.getByRole('searchbox'), 'e');
  await user.clear(screen.getByRole('searchbox'));
  await chooses('Forms', 'Write');
  await sets('Content', 'Read');
  expect(chosen('Forms')).toBe('Read');
  const before = selected();
  await applies('Read only');
  expect(selected()).toBeGreaterThanOrEqual(before);
  expect(screen.getByRole('heading', { level: 2 })).toMatchTextContent('Choose permissions');
});
