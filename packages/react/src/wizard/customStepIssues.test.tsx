import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { defineStep, nameStep, type RequestOf, type TokenApi, TokenApiError } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { exampleApi } from '../../test/exampleApi.ts';
import { createPerson } from '../../test/person.ts';
import { TextField } from '../fields/TextField.tsx';
import { NameView } from '../steps/name/NameView.tsx';
import { TokenWizard } from '../TokenWizard.tsx';
import { withView } from '../withView.ts';

const ticketStep = defineStep<
  'ticket',
  { readonly number: string; readonly team: string },
  { readonly ticket: string }
>({
  id: 'ticket',
  title: () => 'Ticket',
  initialValues: () => ({ number: '', team: '' }),
  schema: () =>
    z.pipe(
      z.object({ number: z.string(), team: z.string() }),
      z.transform(({ number }) => ({ ticket: number })),
    ),
  summarize: ({ ticket }) => [{ label: 'Ticket', values: [ticket] }],
});

function TicketView() {
  return (
    <>
      <TextField name="number" label="Ticket number" hint="" />
      <TextField name="team" label="Team" hint="" />
    </>
  );
}

it('shows the API’s refusal at the field of a custom step, until the user changes it', async () => {
  const api = exampleApi();
  const issues = [{ step: 'ticket', field: 'team', message: 'This team is closed.' }];
  vi.spyOn(api, 'createToken').mockRejectedValue(new TokenApiError('invalid', { issues }));
  const steps = [withView(nameStep, NameView), withView(ticketStep, TicketView)] as const;
  render(
    <TokenWizard
      api={api as unknown as TokenApi<RequestOf<typeof steps>>}
      steps={steps}
      locale="en-GB"
      timeZone="Europe/Berlin"
    />,
  );
  const user = userEvent.setup();
  const { names, presses } = createPerson(user);
  await names('CRM sync');
  await presses('Continue');
  await user.type(await screen.findByRole('textbox', { name: 'Ticket number' }), 'T-7');
  await presses('Continue');
  await presses('Create token');
  const team = await screen.findByRole('textbox', { name: 'Team' });
  await waitFor(() => expect(team).toHaveAccessibleDescription(expect.stringContaining('This team is closed.')));
  expect(team).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'Ticket number' })).toBeValid();
  expect(screen.getByRole('textbox', { name: 'Ticket number' })).toHaveValue('T-7');
  await user.type(team, 'Web');
  await waitFor(() => expect(team).toBeValid());
});
