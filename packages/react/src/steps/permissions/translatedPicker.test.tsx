import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { atPicker } from '../../../test/picker.ts';
import { bareTexts } from '../../../test/translator.ts';

it('wraps every text of the picker in an element of its own', async () => {
  const { user, chooses } = await atPicker(exampleOptions);
  await chooses('Forms', 'Delete');
  await user.click(screen.getByRole('checkbox', { name: 'Exports' }));
  await user.type(screen.getByRole('searchbox'), 'form');
  expect(bareTexts(document.body)).toEqual([]);
});
