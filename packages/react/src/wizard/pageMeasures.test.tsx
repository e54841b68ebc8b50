import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { draftInMemory } from '../../test/draftInMemory.ts';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { createPerson } from '../../test/person.ts';
import { TokenWizardDialog } from '../TokenWizardDialog.tsx';

const size = { width: window.innerWidth, height: window.innerHeight };

afterEach(() => page.viewport(size.width, size.height));

const box = (part: string, nth = 0) => {
  const found = document.querySelectorAll<HTMLElement>(`dialog [data-part="${part}"]`);
  return found[nth]?.getBoundingClientRect() as DOMRect;
};
const left = (part: string) => {
  const element = document.querySelector(`dialog [data-part="${part}"]`) as HTMLElement;
  return Number.parseFloat(getComputedStyle(element).paddingInlineStart);
};

async function opening(width: number, height: number) {
  await page.viewport(width, height);
  await waitFor(() => expect(window.innerWidth).toBe(width));
  const api = exampleApi({
    options: { ...exampleOptions, expirations: { presets: [7, 30, 60, 90], customDate: true } },
  });
  const { storage } = draftInMemory();
  render(
    <TokenWizardDialog
      api={api}
      locale="en"
      timeZone="Europe/Berlin"
      open
      onOpenChange={() => {}}
      draftStorage={storage}
    />,
  );
  const person = createPerson(userEvent.setup());
  await person.sees(/Name the token/);
  return person;
}

it('draws a header of 56 px, a footer of 64 px and fields of 36 px, with 24 px at the sides', async () => {
  await opening(1280, 860);
  expect([box('dialog-header'), box('page-footer'), box('input')].map(({ height }) => height)).toEqual([56, 64, 36]);
  expect([left('dialog-header'), left('page-footer')]).toEqual([24, 24]);
});

it.each(['access', 'review'] as const)(
  'draws one footer row of 64 px, with 16 px at the sides, at 390 px on %s',
  async (step) => {
    const { walksTo } = await opening(390, 844);
    await walksTo(step);
    expect(box('page-footer').height).toBe(64);
    expect([left('dialog-header'), left('page-footer')]).toEqual([16, 16]);
  },
);

it('draws expirations in one row of 36 px, and one result line, in view at 1280 × 860', async () => {
  const { walksTo, user } = await opening(1280, 860);
  await walksTo('access');
  await user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  await user.click(screen.getByRole('radio', { name: 'Custom date' }));
  const date = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  fireEvent.change(screen.getByLabelText('Expires at the end of'), { target: { value: date } });
  await screen.findByText(/^Expires \w+ \d/);
  expect([box('segments').height, box('last-day').height]).toEqual([36, 36]);
  expect(box('expiry-moment').height).toBeLessThanOrEqual(44);
  expect(box('life-limit').bottom).toBeLessThanOrEqual(box('page-footer').top);
});

it('keeps the three answers to the question about a draft in one row at 360 px', async () => {
  const { names, presses } = await opening(360, 780);
  await names('CRM sync');
  await presses('Close');
  const answers = ['Keep editing', 'Keep draft', 'Discard'];
  await screen.findByRole('button', { name: 'Keep draft' });
  const tops = answers.map((name) => screen.getByRole('button', { name }).getBoundingClientRect().top);
  expect(new Set(tops).size).toBe(1);
});

it('starts the summary of the review 20 px below the header, and gives the labels a column of 116 px', async () => {
  const { walksTo } = await opening(1280, 860);
  await walksTo('review');
  expect(box('review-summary').top - box('dialog-header').bottom).toBe(20);
  expect(box('review-value').left - box('review-label').left).toBe(128);
});
