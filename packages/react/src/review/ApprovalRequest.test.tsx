import { screen } from '@testing-library/react';
import { TokenApiError, type TokenOptions } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

type Approvals = NonNullable<NonNullable<TokenOptions['policy']>['approvals']>;

const rule = { justification: true, approvers: 'Ada or Tomás', reason: 'Two pairs of eyes.' };

async function reviewing(approvals: Approvals = [rule]) {
  const options = { ...exampleOptions, policy: { ...exampleOptions.policy, approvals } };
  const memory = exampleApi({ options, needsApproval: () => true });
  const createToken = vi.fn(memory.createToken);
  const visit = renderWizard({ api: { ...memory, createToken }, onClose: () => undefined });
  await visit.walksTo('review');
  return { ...visit, createToken };
}

async function requesting(approvals?: Approvals) {
  const visit = await reviewing(approvals);
  await screen.findByText('This token needs an approval.');
  return visit;
}

const field = () => screen.getByRole('textbox', { name: /^Why do you need this token\?/ });

describe('the review of a token that needs an approval', () => {
  it('names the approvers and the reason, and promises no secret', async () => {
    await requesting();
    expect(screen.getByText('This token needs an approval.')).toBeVisible();
    expect(screen.getByText('Two pairs of eyes.')).toBeVisible();
    expect(screen.getByText('Ada or Tomás')).toBeVisible();
    expect(screen.getByRole('heading', { name: /Review and request/ })).toBeVisible();
    expect(screen.getByText('No request is sent until you select Request token.')).toBeVisible();
    expect(screen.queryByText(/shown once, on the next page/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Create token' })).toBeNull();
  });

  it('asks for the justification, moves focus to it, and sends it', async () => {
    const { presses, user, sees, createToken } = await requesting();
    await presses('Request token');
    expect(await screen.findByText('Say why you need this token.')).toBeVisible();
    expect(field()).toHaveFocus();
    expect(field()).toHaveAccessibleDescription(/Say why you need this token\./);
    expect(createToken).not.toHaveBeenCalled();
    await user.keyboard('For the CRM.');
    expect(screen.queryByText('Say why you need this token.')).toBeNull();
    await presses('Request token');
    expect(await sees(/Waiting for approval/)).toHaveFocus();
    expect(createToken.mock.calls[0]?.[1]).toMatchObject({ justification: 'For the CRM.' });
    expect(screen.getByText('Ada or Tomás')).toBeVisible();
    expect(screen.getByText('For the CRM.')).toBeVisible();
    expect(screen.getByText(/select Claim secret in the token’s menu/)).toBeVisible();
  });

  it('keeps the text while a step is edited', async () => {
    const { presses, user, sees } = await requesting();
    await user.type(field(), 'For the CRM.');
    await presses('Edit Name');
    await sees(/Name/);
    await presses('Back to review');
    await sees(/Review and request/);
    expect(field()).toHaveValue('For the CRM.');
  });

  it('shows the API’s error at the field', async () => {
    const { presses, user, createToken } = await requesting();
    const issues = [{ step: 'review', field: 'justification', message: 'Name the customer.' }];
    createToken.mockRejectedValueOnce(new TokenApiError('policy', { issues }));
    await user.type(field(), 'For the CRM.');
    await presses('Request token');
    expect(await screen.findByText('Name the customer.')).toBeVisible();
    expect(field()).toHaveAccessibleDescription(/Name the customer\./);
    expect(field()).toHaveValue('For the CRM.');
  });
});

it('accepts a request without an optional justification', async () => {
  const { presses, sees, createToken } = await requesting([{ reason: 'Two pairs of eyes.' }]);
  expect(field()).not.toBeRequired();
  await presses('Request token');
  await sees(/Waiting for approval/);
  expect(createToken.mock.calls[0]?.[1]).not.toHaveProperty('justification');
});

it('asks for no justification if no rule applies', async () => {
  await reviewing([{ ...rule, when: { risk: 'dangerous' } }]);
  expect(screen.queryByText('This token needs an approval.')).toBeNull();
  expect(screen.getByRole('button', { name: 'Create token' })).toBeVisible();
});
