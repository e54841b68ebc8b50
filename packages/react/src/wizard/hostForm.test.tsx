import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { defineStep, nameStep, type RequestOf, type TokenApi, TokenApiError } from '@tokenwright/core';
import type { ReactNode } from 'react';
import * as ours from 'react-hook-form';
import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { exampleApi } from '../../test/exampleApi.ts';
import { createPerson } from '../../test/person.ts';
import { NameView } from '../steps/name/NameView.tsx';
import { TokenWizard } from '../TokenWizard.tsx';
import { withView } from '../withView.ts';
import { useFormContext } from '../wizard.ts';

/** The query string makes Vite load a second copy. */
const copy = new URL('../../node_modules/react-hook-form/dist/index.esm.mjs?own', import.meta.url).href;
const theirs: typeof ours = await import(/* @vite-ignore */ copy);

const teamStep = defineStep<'team', { readonly team: string }, { readonly team: string }>({
  id: 'team',
  title: () => 'Team',
  initialValues: () => ({ team: '' }),
  schema: () => z.object({ team: z.string() }),
  summarize: ({ team }) => [{ label: 'Team', values: [team] }],
});

function TeamView() {
  const { register } = useFormContext<{ team: string }>();
  return <input aria-label="Team of the token" {...register('team')} />;
}

function HostForm({ children }: { readonly children: ReactNode }) {
  const form = theirs.useForm({ defaultValues: { team: 'Platform' } });
  return (
    <theirs.FormProvider {...form}>
      <input aria-label="Team of the page" {...form.register('team')} />
      <output>{form.watch('team')}</output>
      {children}
    </theirs.FormProvider>
  );
}

it('separates the form of a custom step from the form of a host with another copy of react-hook-form', async () => {
  expect(theirs.useFormContext).not.toBe(ours.useFormContext);
  const api = exampleApi();
  const createToken = vi.spyOn(api, 'createToken').mockRejectedValue(new TokenApiError('forbidden'));
  const steps = [withView(nameStep, NameView), withView(teamStep, TeamView)] as const;
  const own = api as unknown as TokenApi<RequestOf<typeof steps>>;
  render(
    <HostForm>
      <TokenWizard api={own} steps={steps} locale="en-GB" timeZone="Europe/Berlin" />
    </HostForm>,
  );
  const user = userEvent.setup();
  const { names, presses } = createPerson(user);
  await names('CRM sync');
  await presses('Continue');
  await user.type(await screen.findByRole('textbox', { name: 'Team of the token' }), 'Ops');
  await user.type(screen.getByRole('textbox', { name: 'Team of the page' }), ' X');
  await presses('Continue');
  await presses('Create token');
  await waitFor(() => expect(createToken).toHaveBeenCalled());
  expect(createToken.mock.lastCall?.[0]).toMatchObject({ name: 'CRM sync', team: 'Ops' });
  expect(screen.getAllByRole('status', { name: '' }).map(({ textContent }) => textContent)).toContain('Platform X');
});
