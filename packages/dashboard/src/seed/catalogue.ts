import type { PermissionGroup, TokenOptions } from '@tokenwright/core';
import { analyticsGroup } from './catalogue/analyticsGroup.ts';
import { automationsGroup } from './catalogue/automationsGroup.ts';
import { billingGroup } from './catalogue/billingGroup.ts';
import { domainsGroup } from './catalogue/domainsGroup.ts';
import { entriesGroup } from './catalogue/entriesGroup.ts';
import { exportsGroup } from './catalogue/exportsGroup.ts';
import { filesGroup } from './catalogue/filesGroup.ts';
import { formsGroup } from './catalogue/formsGroup.ts';
import { integrationsGroup } from './catalogue/integrationsGroup.ts';
import { membersGroup } from './catalogue/membersGroup.ts';
import { policy, policyOf } from './catalogue/policy.ts';
import { templates } from './catalogue/templates.ts';
import { themesGroup } from './catalogue/themesGroup.ts';
import { webhooksGroup } from './catalogue/webhooksGroup.ts';
import { workspaceGroup } from './catalogue/workspaceGroup.ts';

const groups: readonly PermissionGroup[] = [
  formsGroup,
  entriesGroup,
  filesGroup,
  exportsGroup,
  webhooksGroup,
  integrationsGroup,
  automationsGroup,
  analyticsGroup,
  themesGroup,
  domainsGroup,
  membersGroup,
  billingGroup,
  workspaceGroup,
];

export const catalogue: TokenOptions = {
  groups,
  tokenTypes: [
    {
      id: 'service',
      label: 'Service token',
      description: 'For workspace-wide automations. Access to all current and future forms.',
    },
    {
      id: 'scoped-form',
      label: 'Scoped form token',
      description: 'Limits access to the forms you select. The safer choice for a single integration.',
      resources: { type: 'forms', label: 'forms', forms: [{ form: 'one', text: 'form' }] },
    },
  ],
  expirations: { presets: [7, 30, 60, 90, 365], defaultDays: 30, customDate: true },
  policy,
  templates,
};

export function catalogueOf(workspaceId: string): TokenOptions {
  return { ...catalogue, policy: policyOf(workspaceId) };
}
