import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { renderWizard } from '../../test/renderWizard.tsx';
import { textsOf } from '../../test/translatePage.ts';
import { reactMessages } from './reactMessages.ts';

const pseudo = Object.fromEntries(Object.entries(reactMessages).map(([id, text]) => [id, `⟦${text}⟧`]));

const owned = JSON.stringify([exampleOptions, exampleToken('CRM sync')]);

const isOwned = (text: string) => text.split(': ').every((piece) => owned.includes(piece));

function unmarked(): readonly string[] {
  return textsOf(document.body)
    .filter((text) => !text.parentElement?.closest('style, script, code, kbd, time, [translate="no"]'))
    .map(({ data }) => data.replace(/⟦[^⟦⟧]*⟧/g, '').trim())
    .filter((rest) => /\p{L}{2}/u.test(rest) && !/[⟦⟧\d]/.test(rest) && !isOwned(rest));
}

const joined = () => /⟧\s*[,:;.–—·]\s*⟦/u.exec(document.body.textContent)?.[0];

const next = () => document.querySelector<HTMLElement>('[data-part="page-footer"] [data-kind="primary"]')?.click();

it('takes every text of the wizard from a message, and joins no messages', async () => {
  const drafts = {
    name: { name: 'CRM sync', description: '' },
    permissions: { grants: [{ permission: 'forms', level: 'delete' }] },
    access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' } as const,
  };
  renderWizard({ messages: pseudo, drafts });
  for (const step of ['name', 'permissions', 'access', 'review', 'secret']) {
    await expect.poll(() => document.querySelector('[data-part="page"]')?.getAttribute('data-step')).toBe(step);
    expect([step, unmarked(), joined()]).toEqual([step, [], undefined]);
    next();
  }
});

it('takes every text of the list from a message, and joins no messages', async () => {
  const tokens = [exampleToken('CRM sync', { status: 'expired' }), exampleToken('CRM sync')];
  renderManager({ api: exampleApi({ tokens }), messages: pseudo });
  await screen.findAllByText('CRM sync', { selector: 'th bdi' });
  expect([unmarked(), joined()]).toEqual([[], undefined]);
});
