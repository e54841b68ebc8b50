import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { exampleApi } from '../../test/exampleApi.ts';
import { layoutFaults } from '../../test/layoutFaults.ts';
import { createPerson } from '../../test/person.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { TokenWizardDialog } from '../TokenWizardDialog.tsx';

const progress = () => within(screen.getByRole('list', { name: 'Progress' }));
const current = () =>
  progress()
    .getAllByRole('listitem')
    .find((item) => item.ariaCurrent === 'step')?.textContent;

it('shows the step number and the total on every page', async () => {
  const { sees, names, presses, chooses, user } = renderWizard();
  await sees('Step 1 of 5 Name the token');
  expect(progress().getAllByRole('listitem')).toHaveLength(5);
  expect(current()).toBe('1Name');
  await names('CRM sync');
  await presses('Continue');
  await sees('Step 2 of 5 Choose permissions');
  expect(current()).toBe('2Permissions');
  await chooses('Forms', 'Read');
  await presses('Continue');
  await sees('Step 3 of 5 Configure scope and expiration');
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  await presses('Continue');
  await sees('Step 4 of 5 Review and create');
  await presses('Create token');
  await sees('Step 5 of 5 Copy and save the secret');
  expect(current()).toBe('5Secret');
});

it('leads back to completed steps, and keeps the input of later steps', async () => {
  const { presses, sees, walksTo, chooses } = renderWizard();
  await walksTo('permissions');
  await chooses('Forms', 'Write');
  await presses('Name (done)');
  expect(await sees(/Name the token/)).toHaveFocus();
  await presses('Continue');
  await sees(/Choose permissions/);
  expect(screen.getByRole('radio', { name: 'Write' })).toBeChecked();
});

it('does not lead forward, or back after the token was created', async () => {
  const { sees, walksTo } = renderWizard();
  await sees(/Name the token/);
  expect(progress().queryByRole('button')).toBeNull();
  await walksTo('secret');
  expect(progress().queryByRole('button')).toBeNull();
});

it('shows the button of a completed step while it has focus, on a narrow screen', async () => {
  const { innerWidth, innerHeight } = window;
  onTestFinished(() => page.viewport(innerWidth, innerHeight));
  await page.viewport(390, 844);
  const { walksTo } = renderWizard();
  await walksTo('permissions');
  const done = progress().getByRole('button');
  done.focus();
  const { left, top, width, height } = done.getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThan(15);
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  expect(done.contains(seen), `${seen?.className} at ${left} ${top} ${width} ${height}`).toBe(true);
});

it('shows names of steps completely or not at all, with large letters and wide spacing', async () => {
  const { innerWidth, innerHeight } = window;
  const { style } = document.documentElement;
  onTestFinished(() => {
    style.fontSize = '';
    return page.viewport(innerWidth, innerHeight);
  });
  const spacing = document.createElement('style');
  spacing.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
  document.head.append(spacing);
  onTestFinished(() => spacing.remove());
  style.fontSize = '24px';
  const dialog = { api: exampleApi(), locale: 'en-GB', timeZone: 'UTC', open: true, onOpenChange: () => {} };
  render(<TokenWizardDialog {...dialog} />);
  await screen.findByRole('textbox', { name: 'Token name' });
  const cut = (width: number) =>
    [...document.querySelectorAll<HTMLElement>('[data-part="progress-title"]')].flatMap((title) => {
      const label = title.parentElement?.getBoundingClientRect();
      const { left, right, top, width: shown } = title.getBoundingClientRect();
      if (!label || shown <= 1 || top >= label.bottom) return [];
      const isWhole = title.scrollWidth <= title.clientWidth && left >= label.left && right <= label.right + 0.5;
      return isWhole ? [] : [`${title.textContent} at ${width} px`];
    });
  for (const width of [1280, 1024, 860, 768, 720]) {
    await page.viewport(width, 860);
    await waitFor(() => expect(window.innerWidth).toBe(width));
    expect(cut(width)).toEqual([]);
    const close = screen.getByRole('button', { name: 'Close' }).getBoundingClientRect();
    expect(close.right, `the close button at ${width} px`).toBeLessThanOrEqual(width);
  }
  expect(current()).toBe('1Name');
});

it.each([390, 768, 1280])(
  'draws the number of each step whole at %i px, with letters twice as large',
  async (width) => {
    const { innerWidth, innerHeight } = window;
    const { style } = document.documentElement;
    onTestFinished(() => {
      style.fontSize = '';
      return page.viewport(innerWidth, innerHeight);
    });
    await page.viewport(width, 860);
    style.fontSize = '32px';
    const { walksTo } = renderWizard();
    await walksTo('permissions');
    expect(layoutFaults(progress().getAllByRole('listitem')[0]?.parentElement as HTMLElement)).toEqual([]);
  },
);

it('keeps focus on a completed step when the host renders again', async () => {
  const dialog = () => (
    <TokenWizardDialog api={api} locale="en-GB" timeZone="UTC" open onOpenChange={() => {}} messages={{}} />
  );
  const api = exampleApi();
  const { rerender } = render(dialog());
  await createPerson(userEvent.setup()).walksTo('permissions');
  const done = progress().getByRole('button', { name: 'Name (done)' });
  done.focus();
  rerender(dialog());
  expect(done).toHaveFocus();
});

it('keeps 24 px between the centers of the steps in a dialog of 320 px', async () => {
  const { innerWidth, innerHeight } = window;
  onTestFinished(() => page.viewport(innerWidth, innerHeight));
  await page.viewport(320, 640);
  const dialog = { api: exampleApi(), locale: 'en-GB', timeZone: 'UTC', open: true, onOpenChange: () => {} };
  render(<TokenWizardDialog {...dialog} />);
  await screen.findByRole('textbox', { name: 'Token name' });
  const centers = [...document.querySelectorAll('[data-part=progress-label]')].map((label) => {
    const { left, width } = label.getBoundingClientRect();
    return left + width / 2;
  });
  expect(centers).toHaveLength(5);
  for (const [at, center] of centers.slice(1).entries())
    expect(center - Number(centers[at])).toBeGreaterThanOrEqual(24);
});
