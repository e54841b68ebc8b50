import { screen, waitFor } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { bareTexts, translatePage } from '../../test/translator.ts';

type Visit = ReturnType<typeof renderWizard>;
type Fail = NonNullable<Parameters<typeof exampleApi>[0]>['fail'];

const failing = (
  createToken: Exclude<NonNullable<Fail>['createToken'], undefined>,
  idempotency?: 'none' | 'replays-id',
) => exampleApi({ fail: { createToken }, ...(idempotency && { idempotency }) });

const creates = async ({ walksTo, presses }: Visit) => {
  await walksTo('review');
  await presses('Create token');
};

const hangs = { label: 'Acme Vault', save: () => new Promise<void>(() => {}) };

const pages: readonly [string, Parameters<typeof renderWizard>[0], (visit: Visit) => Promise<unknown>][] = [
  [
    'a failure to load the options',
    { api: exampleApi({ fail: { loadOptions: 'forbidden' } }) },
    () => screen.findByRole('alert'),
  ],
  ['a step', {}, ({ sees }) => sees(/Name the token/)],
  ['a step with a problem', {}, async ({ presses }) => presses('Continue')],
  ['the review', {}, ({ walksTo }) => walksTo('review')],
  [
    'a refusal on the review',
    { api: failing([new TokenApiError('policy', { detail: 'Too long.' })]) },
    async (visit) => {
      await creates(visit);
      await screen.findByRole('alert');
    },
  ],
  ['the wait that the API asked for', { api: failing(['rate-limited']) }, creates],
  ['an unknown outcome', { api: failing(['lose-response'], 'none') }, creates],
  ['a secret that is gone', { api: failing(['lose-secret'], 'replays-id') }, creates],
  ['a pending approval', { api: exampleApi({ needsApproval: () => true }) }, creates],
  ['a delivery', { secretSink: hangs }, creates],
  ['a secret beside a delivery', { secretSink: { ...hangs, when: 'when-asked' } }, ({ walksTo }) => walksTo('secret')],
  [
    'the last page',
    {},
    async ({ walksTo, presses, user, sees }) => {
      await walksTo('secret');
      await user.click(screen.getByRole('checkbox', { name: /stored/ }));
      await presses('Done');
      await sees(/is ready/);
    },
  ],
];

it.each(pages)('wraps every text of %s in its own element', async (_, setting, reach) => {
  const visit = renderWizard(setting);
  await reach(visit);
  await waitFor(() => expect(document.querySelector('[aria-busy="true"][data-step="creating"]')).toBeNull());
  expect(bareTexts(document.body)).toEqual([]);
});

const danger = {
  ...exampleOptions,
  groups: exampleOptions.groups.slice(0, 1),
};

it('works with a browser’s translator from the review to the end, without outdated texts', async () => {
  const { walksTo, presses, sees, user } = renderWizard({
    api: exampleApi({ options: danger, fail: { createToken: [new TokenApiError('policy', { detail: 'Too long.' })] } }),
  });
  await walksTo('review');
  translatePage();
  await presses('Create token');
  await screen.findByText('Too long.');
  await presses('Create token');
  await sees(/Copy and save the secret/);
  await presses('Show');
  expect(screen.getByRole('button', { name: 'Hide' })).toBeVisible();
  await presses('Hide');
  await presses('Done');
  await user.click(screen.getByRole('checkbox', { name: /stored/ }));
  await presses('Done');
  await sees('“CRM sync” is ready');
});

it('works with a browser’s translator while an error appears, changes and disappears', async () => {
  const { presses, names, sees } = renderWizard();
  await sees(/Name the token/);
  translatePage();
  await presses('Continue');
  await names('n'.repeat(101));
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveAccessibleDescription(
    expect.stringContaining('101'),
  );
  await names('CRM sync');
  expect(screen.getByRole('textbox', { name: 'Token name' })).toBeValid();
  expect(screen.queryByText(/Enter a name|Shorten/)).toBeNull();
});

it('counts down on a page that the browser has translated', async () => {
  const pause = new TokenApiError('rate-limited', { retryAfter: 3_000 });
  const visit = renderWizard({ api: exampleApi({ fail: { createToken: [pause] } }) });
  await creates(visit);
  await visit.sees(/Rate limited/);
  translatePage();
  const counted = { selector: '[data-part="page-intro"] font' };
  expect(await screen.findByText(/2 seconds/, counted)).toBeVisible();
  expect(await screen.findByText(/1 second\b/, counted)).toBeVisible();
  await visit.sees(/Copy and save the secret/);
});
