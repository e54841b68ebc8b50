import { expect, it } from 'vitest';
import { exampleContext, exampleOptions, grants } from '../../test/steps/exampleContext.ts';
import type { Template } from '../api/tokenOptions.ts';
import { accessForm } from './access/accessForm.ts';
import { permissionsForm } from './permissions/permissionsForm.ts';
import { withTemplate } from './withTemplate.ts';

const [group] = exampleOptions.groups;
const permission = group?.permissions[0]?.id ?? '';
const level = group?.permissions[0]?.levels[0]?.id ?? '';
const template: Template = {
  id: 't',
  label: 'Nightly',
  grants: [{ permission, level }, ...grants('unknown:read')],
  tokenType: 'scoped',
  resourceMode: 'all',
  expiration: { days: 90 },
};

function contextOf(options = exampleOptions) {
  const empty = exampleContext({ options });
  const drafts = {
    name: { name: 'CI' },
    permissions: permissionsForm.initialValues(empty),
    access: accessForm.initialValues(empty),
  };
  return { ...empty, drafts };
}

it('fills in permissions, token type, scope and expiration, and keeps the other drafts', () => {
  expect(withTemplate(template, contextOf())).toEqual({
    name: { name: 'CI' },
    permissions: { grants: [{ permission, level }], prefill: expect.objectContaining({ label: 'Nightly' }) },
    access: { tokenType: 'scoped', resourceMode: 'all', resources: [], expiration: '90', date: '' },
  });
});

it('starts again without a template', () => {
  const context = contextOf();
  const filled = { ...context, drafts: withTemplate(template, context) };
  expect(withTemplate(undefined, filled)).toEqual(context.drafts);
});

it('omits an unknown token type, and shortens an expiration that the policy forbids', () => {
  const policy = { lifetimes: [{ maxDays: 30, reason: 'Renew monthly.' }] };
  const drafts = withTemplate({ ...template, tokenType: 'gone' }, contextOf({ ...exampleOptions, policy }));
  expect(drafts.access).toMatchObject({ tokenType: '', expiration: '30' });
});

it('fills no drafts in a wizard without the built-in steps', () => {
  const drafts = { name: { name: 'CI' } };
  expect(withTemplate(template, exampleContext({ drafts }))).toEqual(drafts);
});
