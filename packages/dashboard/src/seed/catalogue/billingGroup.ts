import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';
import { workspaceWide } from './workspaceWide.ts';

export const billingGroup: PermissionGroup = {
  id: 'billing',
  label: 'Billing',
  permissions: workspaceWide('Billing belongs to the whole workspace, not to a form.', [
    {
      id: 'billing',
      label: 'Plan',
      description: 'The workspace’s plan and its options.',
      levels: [
        level('read', 'See the plan and its features.'),
        level('manage', 'Change or cancel the plan.', {
          risk: 'dangerous',
          riskReason: 'A larger plan is charged at once; a smaller one can close forms that are over its limits.',
        }),
      ],
    },
    {
      id: 'invoices',
      label: 'Invoices',
      description: 'Past and coming invoices.',
      levels: [level('read', 'Download invoices.', { requires: grants('billing:read') })],
    },
    {
      id: 'payment-methods',
      label: 'Payment methods',
      description: 'Cards and direct debits, by their last four digits.',
      levels: [
        level('read', 'See which payment methods are on file.', { requires: grants('billing:read') }),
        level('manage', 'Add, replace and remove payment methods.', {
          risk: 'dangerous',
          riskReason: 'A workspace without a working payment method is paused after 14 days.',
        }),
      ],
    },
    {
      id: 'usage',
      label: 'Usage',
      description: 'Entries, storage and calls against the plan’s limits.',
      levels: [level('read', 'Read usage.')],
    },
  ]),
};
