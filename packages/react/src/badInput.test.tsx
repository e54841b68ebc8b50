import { act, render, screen, within } from '@testing-library/react';
import type { ApiMethod } from '@tokenwright/core/api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fault, faultNames, faults } from '../../../test/badInput/faults.ts';
import { plainApi } from '../../../test/badInput/plainApi.ts';
import { TokenManager } from './TokenManager.tsx';
import { TokenWizard } from './TokenWizard.tsx';

const LONG = 100_000;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
});

const holdTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
const later = () => act(() => vi.advanceTimersByTimeAsync(LONG));

async function brokenApi(method: ApiMethod, fault: Fault) {
  let isBroken = false;
  const { api } = plainApi('replays-secret', (asked) => (isBroken && asked === method ? fault : undefined));
  const { signal } = new AbortController();
  const grant = { permission: 'forms', level: 'read' };
  const request = { name: 'Nightly', permissions: [grant], tokenType: 'service', expiration: { days: 30 } };
  await api.createToken(request, { intentKey: 'a1', signal });
  isBroken = true;
  return api;
}

function expectWayOn(shown: HTMLElement | null): void {
  expect(document.querySelector('[aria-busy="true"]')).toBeNull();
  if (shown) return;
  expect(screen.getByRole('alert').textContent).toMatch(/\.\s*$/);
}

describe.each(faultNames)('if an adapter %s', (name) => {
  it('the manager shows the tokens or an error for the list', async () => {
    holdTime();
    render(<TokenManager api={await brokenApi('listTokens', faults[name])} locale="en" timeZone="UTC" />);
    await later();
    expectWayOn(screen.queryByRole('table'));
    expect(screen.getByRole('button', { name: /Create/ })).toBeEnabled();
  });

  it('the wizard shows its first step or an error for the options', async () => {
    holdTime();
    render(<TokenWizard api={await brokenApi('loadOptions', faults[name])} locale="en" timeZone="UTC" />);
    await later();
    expectWayOn(screen.queryByRole('textbox', { name: 'Token name' }));
  });

  it('the manager reports the known result of a revocation', async () => {
    render(<TokenManager api={await brokenApi('revokeToken', faults[name])} locale="en" timeZone="UTC" />);
    const opener = await screen.findByRole('button', { name: 'Actions for Nightly' });
    await act(async () => opener.click());
    const item = await screen.findByRole('menuitem', { name: 'Revoke' });
    await act(async () => item.click());
    const dialog = within(await screen.findByRole('alertdialog'));
    holdTime();
    await act(async () => dialog.getByRole('button', { name: /^Revoke/ }).click());
    await later();
    expectWayOn(screen.queryByText(/“.*” was revoked\.$/));
  });
});
