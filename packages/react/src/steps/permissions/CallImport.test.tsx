import { screen } from '@testing-library/react';
import type { TokenOptions } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { atPicker } from '../../../test/picker.ts';

const options: TokenOptions = {
  ...exampleOptions,
  groups: exampleOptions.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((permission) => ({
      ...permission,
      levels: permission.levels.map((level) => ({
        ...level,
        endpoints: [{ method: level.id === 'read' ? 'GET' : 'POST', path: `/v1/${permission.id}/${level.id}` }],
      })),
    })),
  })),
};

async function pasting(text: string) {
  const visit = await atPicker(options);
  await visit.user.click(screen.getByText('Find permissions by an API call'));
  await visit.user.click(screen.getByRole('textbox'));
  await visit.user.paste(text);
  return visit;
}
const answers = () => [...document.querySelectorAll('[data-part="call"]')].map(({ textContent }) => textContent);

it('proposes the smallest permissions for pasted requests and selects them only on click', async () => {
  const { presses, counts, chosen } = await pasting('curl -X POST https://api.example.com/v1/exports/run\nGET /moon');
  expect(answers()).toEqual([
    'POST /v1/exports/run needs Exports',
    'GET /moon is not a call that is known here, so nothing can be said about what it needs',
  ]);
  expect(document.querySelector('[data-part="call-answer"] p')).toHaveTextContent('With it comes Forms: Write.');
  expect(counts()).toBe('4 of 4 shown, 0 selected');
  await presses('Select these 2 permissions');
  expect(chosen('Forms')).toBe('Write');
  expect(screen.getByRole('button', { name: 'All of it is selected' })).toHaveFocus();
});

it('lists the known methods of an endpoint with an unknown method', async () => {
  await pasting('DELETE /v1/exports/run');
  expect(answers()).toEqual([
    'DELETE /v1/exports/run is not known here with DELETE, so nothing can be said about what it needs. Known for this address: POST.',
  ]);
});

it('shows the reason that a request cannot be allowed', async () => {
  await pasting('GET /v1/billing/read');
  expect(answers()).toEqual(['GET /v1/billing/read needs Billing, which you cannot have. Ask the owner.']);
  expect(screen.queryByRole('button', { name: /^Select these/ })).toBeNull();
});

it('is hidden if no permission has endpoints', async () => {
  await atPicker(exampleOptions);
  expect(screen.queryByText('Find permissions by an API call')).toBeNull();
});
