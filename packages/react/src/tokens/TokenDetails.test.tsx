import { screen, within } from '@testing-library/react';
import type { Token } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

async function detailsOf(more: Partial<Token>) {
  const manager = renderManager({ tokens: [exampleToken('CI deploy', more)] });
  await manager.presses('CI deploy');
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('Your time');
  return { ...manager, dialog };
}

it('marks risky levels with an icon, a word for screen readers, and the reason', async () => {
  const { dialog } = await detailsOf({
    permissions: [
      { permission: 'forms', level: 'delete' },
      { permission: 'exports', level: 'run' },
    ],
  });
  const chip = (await dialog.findByText('Delete')).closest('[data-part="chip"]');
  expect(chip).toMatchTextContent(/^Dangerous: Delete$/);
  expect(chip?.querySelector('svg')).toBeVisible();
  expect(dialog.getByText('Dangerous: Nobody can bring it back.')).toBeVisible();
  expect(dialog.getByText('Run').closest('[data-part="chip"]')).toMatchTextContent(/^Run$/);
});

it('draws a sensitive level differently from a harmless and from a dangerous one', async () => {
  const { dialog } = await detailsOf({
    permissions: [
      { permission: 'forms', level: 'write' },
      { permission: 'members', level: 'read' },
    ],
  });
  const write = (await dialog.findByText('Write')).closest('[data-part="chip"]') as HTMLElement;
  const read = dialog.getByText('Read').closest('[data-part="chip"]') as HTMLElement;
  expect(write).toMatchTextContent(/^Sensitive: Write$/);
  expect(write.querySelector('svg')).toBeVisible();
  expect(getComputedStyle(write).backgroundColor).not.toBe(getComputedStyle(read).backgroundColor);
  expect(dialog.getByText('Sensitive: Visitors see it at once.')).toBeVisible();
});

it('lists 20 resources, and the others on request', async () => {
  const ids = Array.from({ length: 45 }, (_, at) => `form-${at + 1}`);
  const { dialog, presses } = await detailsOf({ tokenType: 'scoped', resources: { mode: 'selected', ids } });
  expect(await dialog.findByText('Survey 20')).toBeVisible();
  expect(dialog.getByText('and 25 more')).toBeVisible();
  expect(dialog.queryByText('Survey 21')).toBeNull();
  await presses('Show all');
  expect(await dialog.findByText('Survey 45')).toBeVisible();
  expect(dialog.queryByText('and 25 more')).toBeNull();
  await presses('Show less');
  expect(dialog.queryByText('Survey 45')).toBeNull();
});
