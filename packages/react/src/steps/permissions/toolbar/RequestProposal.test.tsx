import { screen, waitFor } from '@testing-library/react';
import type { TokenOptions } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { atPicker } from '../../../../test/picker.ts';
import { whereInPage } from '../../../../test/whereInPage.ts';

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
  await visit.user.click(screen.getByRole('searchbox'));
  await visit.user.paste(text);
  return visit;
}

const answers = () => [...document.querySelectorAll('[data-part="call"]')].map(({ textContent }) => textContent);

const isAnswered = (expected: readonly string[]) => waitFor(() => expect(answers()).toEqual(expected));

it('proposes the smallest permissions for pasted requests and selects them only on demand', async () => {
  const { presses, selected, chosen, drawn } = await pasting(
    'curl -X POST https://api.example.com/v1/exports/run\nGET /moon',
  );
  await isAnswered(['POST /v1/exports/runneeds Exports', 'GET /moonUnknown endpoint']);
  expect(document.querySelector('[data-part="call-answer"] p')).toHaveTextContent('Also adds Forms: Write.');
  expect([selected(), drawn()]).toEqual([0, 2]);
  await presses('Select 2 permissions');
  expect(chosen('Forms')).toBe('Write');
  expect(screen.getByRole('button', { name: 'Selected' })).toHaveFocus();
});

it('keeps credentials out of the field and the page', async () => {
  const secret = 'mtl_live_5ecret0123456789abcdef';
  await pasting(`curl -X POST 'https://api.example.com/v1/exports/run?key=${secret}' \\
  -H 'Authorization: Bearer ${secret}' -b 'session=${secret}' -d '{"token":"${secret}"}'`);
  await isAnswered(['POST /v1/exports/runneeds Exports']);
  expect(screen.getByRole('searchbox')).toHaveValue('POST /v1/exports/run');
  expect(whereInPage(secret)).toEqual([]);
});

it('selects all permissions of a pasted list with Enter', async () => {
  const { user, selected, chosen } = await pasting('forms:write\nMembers');
  await isAnswered(['forms:writeneeds Forms: Write', 'Membersneeds Members']);
  await user.keyboard('{Enter}');
  expect(selected()).toBe(2);
  expect(chosen('Forms')).toBe('Write');
});

it('shows the permissions of a pasted list', async () => {
  const { drawn } = await pasting('- forms:write\n- Members\n');
  await isAnswered(['forms:writeneeds Forms: Write', 'Membersneeds Members']);
  expect(screen.getByRole('searchbox')).toHaveValue('forms:write; Members');
  expect(drawn()).toBe(2);
});

it('keeps the words of a pasted list', async () => {
  const { drawn } = await pasting('- forms write\n- the members');
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveValue('forms write, the members'));
  expect([answers(), drawn()]).toEqual([[], 1]);
});

it('lists the known methods of an endpoint if the pasted method is unknown', async () => {
  await pasting('DELETE /v1/exports/run');
  await isAnswered(['DELETE /v1/exports/runUnknown endpoint for DELETE. This path supports POST.']);
});

it('shows the reason if the user cannot grant a request', async () => {
  await pasting('GET /v1/billing/read');
  await isAnswered(['GET /v1/billing/readneeds Billing, which you can’t grant. Ask the owner.']);
  expect(screen.queryByRole('button', { name: /^Select \d/ })).toBeNull();
});

it('offers API calls only if permissions have endpoints', async () => {
  await atPicker(exampleOptions);
  expect(screen.getByRole('searchbox')).toHaveAttribute('placeholder', 'Search 4 permissions');
});
