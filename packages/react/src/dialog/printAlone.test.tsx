import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { TokenWizardDialog } from '../TokenWizardDialog.tsx';

it('prints the dialog without the page behind it, and shows the page again afterwards', async () => {
  render(
    <main>
      <h1>Host</h1>
      <TokenWizardDialog api={exampleApi()} locale="en-GB" timeZone="UTC" open onOpenChange={() => {}} />
    </main>,
  );
  const heading = await screen.findByRole('heading', { level: 2 });
  const host = screen.getByText('Host');
  window.dispatchEvent(new Event('beforeprint'));
  expect([host.checkVisibility(), heading.checkVisibility()]).toEqual([false, true]);
  window.dispatchEvent(new Event('afterprint'));
  expect(host.checkVisibility()).toBe(true);
});
