import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { savedFiles } from '../../test/savedFiles.ts';
import { secretsOf } from '../../test/secretsOf.ts';

const saved = savedFiles();

it('saves the expiration to a calendar, without the secret', async () => {
  const api = exampleApi();
  const secrets = secretsOf(api);
  const { walksTo, user } = renderWizard({ api });
  await walksTo('secret');
  await user.click(await screen.findByRole('button', { name: 'Add expiration to calendar' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const file = await saved[0]?.text;
  expect([saved[0]?.name, file?.includes('Token “CRM sync” expires')]).toEqual(['crm-sync.ics', true]);
  expect(file).not.toContain(secrets[0]);
});
