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

const sizeOf = (element: Element | null) => {
  const { width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return [width, height];
};

it('draws a dialog of 960 × 768 px with a column of 576 px for the name and 640 px for the scope', async () => {
  const { walksTo } = await opening(1280, 860);
  expect(sizeOf(document.querySelector('dialog'))).toEqual([960, 768]);
  expect(box('page-heading').width).toBe(576);
  await walksTo('access');
  expect(box('page-heading').width).toBe(640);
});

it('draws the secret in a field of 48 px in a dialog of 960 × 640 px, with its copy button of 36 px', async () => {
  const { walksTo } = await opening(1280, 860);
  await walksTo('secret');
  expect(sizeOf(document.querySelector('dialog'))).toEqual([960, 640]);
  expect(box('secret').height).toBe(48);
  expect(sizeOf(screen.getByRole('button', { name: 'Copy secret' }))[1]).toBe(36);
});

const shownLabels = () =>
  [...document.querySelectorAll<HTMLElement>('dialog [data-part="progress-title"]')]
    .filter((title) => {
      const label = title.parentElement?.getBoundingClientRect() ?? new DOMRect();
      const { top, bottom, width } = title.getBoundingClientRect();
      return width > 1 && top >= label.top && bottom <= label.bottom + 1;
    })
    .map(({ textContent }) => textContent);

it.each([
  [1280, ['Name', 'Permissions', 'Scope', 'Review', 'Secret']],
  [720, ['Name', 'Permissions', 'Scope', 'Review', 'Secret']],
  [719, ['Name']],
  [390, []],
])('at %i px, the stepper shows the labels %j', async (width, labels) => {
  await opening(width, 860);
  expect(shownLabels()).toEqual(labels);
});

it.each([
  [768, 288],
  [720, 0],
])(
  'shows the summary card of the review beside the sections from 720 px of content: at %i px, it is %i px wide',
  async (width, size) => {
    const { walksTo } = await opening(width, 860);
    await walksTo('review');
    expect(box('review-summary').width).toBe(size);
  },
);

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

it('keeps the buttons of the secret inside its box on a low page of 390 px', async () => {
  const { walksTo } = await opening(390, 640);
  await walksTo('secret');
  const [field, actions, ways] = [box('secret'), box('secret-actions'), box('secret-ways')];
  expect(actions.bottom).toBeLessThanOrEqual(field.bottom);
  expect(ways.top).toBeGreaterThanOrEqual(field.bottom);
});

it('puts short values of one line of the review into rows, beside a label of 116 px', async () => {
  const { walksTo, user, presses, sees } = await opening(1280, 860);
  await walksTo('access');
  await user.click(screen.getByRole('radio', { name: 'Scoped form token' }));
  for (const name of ['Survey 1', 'Survey 2', 'Survey 3'])
    await user.click(await screen.findByRole('checkbox', { name }));
  await presses('Continue');
  await sees(/Review/);
  const tops = ['Survey 1', 'Survey 2', 'Survey 3'].map((name) => screen.getByText(name).getBoundingClientRect().top);
  expect(new Set(tops).size).toBe(1);
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
