import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';
import type { ConfirmProps, RowActionsProps } from './listSettings.ts';
import type { TokenCellProps } from './tokenColumns.tsx';

function Owner({ token }: TokenCellProps) {
  return <b>{token.createdBy}</b>;
}

function RowActions({ onRevoke }: RowActionsProps) {
  return (
    <button type="button" onClick={onRevoke}>
      Stop
    </button>
  );
}

function Confirm({ onConfirm }: ConfirmProps) {
  return (
    <button type="button" onClick={() => onConfirm('ours')}>
      Really
    </button>
  );
}

function EmptyState() {
  return <p>Our empty list</p>;
}

it('replaces columns, icons, and row actions, and hides descriptions', async () => {
  const { seesRow } = renderManager({
    tokens: [exampleToken('CI', { description: 'After a merge.' })],
    columns: [{ id: 'owner', header: { text: 'Made by' }, Cell: Owner, width: '120px' }],
    showDescription: false,
    icons: { search: <i data-testid="lens">?</i> },
    components: { RowActions },
  });
  const row = await seesRow('CI');
  expect(screen.getByRole('columnheader', { name: 'Made by' })).toBeInTheDocument();
  expect(row.querySelector('[data-column=owner]')).toHaveTextContent('Ada Park');
  expect(row).not.toMatchTextContent('After a merge.');
  expect(screen.getByTestId('lens')).toBeVisible();
  act(() => within(row).getByRole('button', { name: 'Stop' }).click());
  expect(await screen.findByRole('alertdialog')).toBeVisible();
});

it('replaces the confirmation of a revocation', async () => {
  const { presses, user, seesRow } = renderManager({ tokens: [exampleToken('CI')], components: { Confirm } });
  await seesRow('CI');
  await presses('Actions for CI');
  await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  await presses('Really');
  await waitFor(async () => expect(await seesRow('CI')).toMatchTextContent('Revoked'));
});

it('replaces the empty list', async () => {
  renderManager({ components: { EmptyState } });
  expect(await screen.findByText('Our empty list')).toBeVisible();
});
