import { act, screen } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import { afterEach, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

afterEach(() => {
  vi.useRealTimers();
});

function hear(region: HTMLElement, seconds: number): readonly string[] {
  const said = [region.textContent];
  for (let second = 0; second < seconds; second += 1) {
    act(() => vi.advanceTimersByTime(1000));
    if (region.textContent !== said.at(-1)) said.push(region.textContent);
  }
  return said;
}

it('ends immediately after a sleep that was longer than its seconds', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const pause = new TokenApiError('rate-limited', { retryAfter: 600_000 });
  const { walksTo, presses, sees } = renderWizard({ api: exampleApi({ fail: { createToken: [pause] } }) });
  await walksTo('review');
  await presses('Create token');
  await sees(/Rate limited/);
  vi.setSystemTime(Date.now() + 3_600_000);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await sees(/Copy and save the secret/);
});

it.each([
  [45, [/^Retrying in 44 seconds\./, '30 seconds left.', '15 seconds left.']],
  [21, [/Retrying in 20 seconds\./, '15 seconds left.']],
  [17, [/Retrying in 16 seconds\./]],
])('announces the full text first and then reminders, while the page counts %i seconds', async (wait, first) => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.parse('2026-03-01T12:00:00Z') });
  const pause = new TokenApiError('rate-limited', { retryAfter: wait * 1000 });
  const { walksTo, presses, sees } = renderWizard({ api: exampleApi({ fail: { createToken: [pause] } }) });
  await walksTo('review');
  await presses('Create token');
  await sees(/Rate limited/);

  const said = hear(screen.getByRole('status'), wait - 1);

  expect(said).toEqual(['', ...first.map((words) => expect.stringMatching(words)), '5 seconds left.']);
  expect(screen.getByText(/Retrying in 1 second\./, { selector: '[data-part="page-intro"]' })).toBeVisible();
});
