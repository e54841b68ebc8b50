import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { renderWizard } from '../../test/renderWizard.tsx';

const inPage = (dir: 'ltr' | 'rtl') => (wizard: ReactNode) => <div dir={dir}>{wizard}</div>;

function endsOf(element: Element): readonly [number, number] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (texts.nextNode()) nodes.push(texts.currentNode as Text);
  const at = (node: Text | undefined, index: number): number => {
    const range = document.createRange();
    range.setStart(node as Text, index);
    range.setEnd(node as Text, index + 1);
    return range.getBoundingClientRect().left;
  };
  const last = nodes.at(-1);
  return [at(nodes[0], 0), at(last, (last?.data.length ?? 1) - 1)];
}

const runsLeftToRight = (element: Element) => endsOf(element)[0] < endsOf(element)[1];

it('keeps the word order and alignment of English texts on a right-to-left page', async () => {
  const { walksTo } = renderWizard({ around: inPage('rtl') });
  await walksTo('access');
  const sentence = screen.getByText('Shorter expirations are safer.');
  expect(runsLeftToRight(sentence)).toBe(true);
  const [, end] = endsOf(sentence);
  expect(sentence.getBoundingClientRect().right - end).toBeLessThan(20);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.getBoundingClientRect().left).toBeGreaterThan(second?.getBoundingClientRect().left ?? Number.NaN);
});

it('keeps the word order of Arabic texts on a left-to-right page', async () => {
  const intro = 'اختر اسما (1).';
  renderWizard({ around: inPage('ltr'), locale: 'ar', messages: { 'name.nameHint': intro } });
  expect(runsLeftToRight(await screen.findByText(intro))).toBe(false);
});

it('keeps the word order of a sentence after a name in the other direction', async () => {
  const groups = exampleOptions.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((each) =>
      each.id === 'members' ? { ...each, excludedFrom: [{ tokenType: 'scoped', reason: 'نعم.' }] } : each,
    ),
  }));
  const tokenTypes = exampleOptions.tokenTypes.map((type) => ({ ...type, label: `نموذج ${type.id}` }));
  const options = { ...exampleOptions, groups, tokenTypes };
  const { walksTo, user, presses, sees } = renderWizard({ api: exampleApi({ options }) });
  await walksTo('permissions');
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await presses('Continue');
  await sees(/scope and expiration/i);
  const [refused] = screen.getAllByText(/cannot have the permission/);
  expect(refused).toHaveAttribute('dir', 'ltr');
});

it('sets `lang` to English for any date locale if the host passes no texts', async () => {
  const { sees } = renderWizard({ locale: 'ar' });
  const heading = await sees(/Name the token/);
  expect(heading.closest('[lang]')).toHaveAttribute('lang', 'en');
});

it("sets `lang` to the language of the host's texts", async () => {
  renderManager({ tokens: [], locale: 'de', messages: { 'manager.title': 'Zugriffstoken' } });
  const heading = await screen.findByRole('heading', { name: 'Zugriffstoken' });
  expect(heading.closest('[lang]')).toHaveAttribute('lang', 'de');
});

it.each(['de-DE', 'ja-JP', 'th-TH', 'ar-EG'])(
  'shows English texts, dates and numbers in a browser with %s if the host sets no language',
  async (locale) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-03T12:00:00Z') });
    const reviewIn = async (setting: object) => {
      const { walksTo, unmount } = renderWizard({ timeZone: 'UTC', ...setting });
      await walksTo('review');
      const text = document.querySelector('[data-part=wizard]')?.textContent;
      unmount();
      return text;
    };
    const english = await reviewIn({ locale: 'en' });
    expect(english).toContain('January 2, 2027');
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
      return { ...resolvedOptions.call(this), locale };
    });
    expect(await reviewIn({ locale: undefined })).toBe(english);
    expect(await reviewIn({ locale })).toBe(english);
    vi.useRealTimers();
  },
);

it.each([
  ['the locale "en_US"', { locale: 'en_US' }],
  ['an empty locale', { locale: '' }],
  ['the locale "C"', { locale: 'C' }],
  ['an empty time zone', { timeZone: '' }],
  ['the time zone "GMT+2"', { timeZone: 'GMT+2' }],
])('shows all pages from the name to the secret with %s from the host', async (_, appearance) => {
  const { walksTo } = renderWizard(appearance);
  await walksTo('secret');
});

it("shows dates in UTC if the browser's time zone is unknown", async () => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...resolvedOptions.call(this), timeZone: 'Foo/Bar' };
  });
  const { walksTo } = renderWizard({ timeZone: undefined });
  await walksTo('review');
  expect(screen.getAllByText(/UTC/)[0]).toBeVisible();
});
