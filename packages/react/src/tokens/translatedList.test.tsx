import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { bareTexts } from '../../test/translator.ts';

const oldSecret = { hint: 'twk_…old', lastUsedAt: fromNow(-HOUR), worksUntil: fromNow(HOUR) };

const tokens = [
  exampleToken('CI', {
    oldSecret,
    tokenType: 'scoped',
    resources: { mode: 'selected', ids: ['form-1', 'form-2'] },
    description: 'Deploys.',
  }),
];

const alike = ['form-1', 'form-2'].map((id) => ({ id, label: 'Survey' }));

it('wraps every text of the list, the details and their dialogs in its own element', async () => {
  const { presses } = renderManager({ api: exampleApi({ tokens, resources: { form: alike } }) });
  await presses('CI');
  await screen.findByText('Your time');
  await screen.findByText('Created', { selector: 'strong' });
  expect(bareTexts(document.body)).toEqual([]);
  await presses('Revoke');
  await screen.findByRole('alertdialog');
  expect(bareTexts(document.body)).toEqual([]);
});
