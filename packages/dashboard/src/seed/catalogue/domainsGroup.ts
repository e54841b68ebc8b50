import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';
import { workspaceWide } from './workspaceWide.ts';

export const domainsGroup: PermissionGroup = {
  id: 'domains',
  label: 'Domains and sending',
  permissions: workspaceWide('Domains belong to the whole workspace, not to a form.', [
    {
      id: 'domains',
      label: 'Custom domains',
      description: 'Your own web addresses for forms.',
      levels: [
        level('read', 'List domains and their DNS state.'),
        level('write', 'Add domains and choose which forms they serve.', {
          requires: grants('forms:read'),
          risk: 'elevated',
          riskReason: 'Moving a domain sends its visitors to another form.',
        }),
        level('remove', 'Remove domains.', {
          risk: 'dangerous',
          riskReason: 'Every link and QR code that was printed with the domain stops working.',
        }),
      ],
    },
    {
      id: 'certificates',
      label: 'Certificates',
      description: 'TLS certificates of your domains.',
      levels: [level('read', 'See certificates and their expiration.', { requires: grants('domains:read') })],
    },
    {
      id: 'sender-addresses',
      label: 'Sender addresses',
      description: 'Sender addresses of email from Mountly.',
      levels: [
        level('read', 'List sender addresses.'),
        level('write', 'Add and remove sender addresses.', {
          risk: 'elevated',
          riskReason: 'Mail can then be sent in the name of any address of a verified domain.',
        }),
      ],
    },
    {
      id: 'redirects',
      label: 'Redirects',
      description: 'Short links that lead to forms.',
      levels: [level('read', 'List redirects.'), level('write', 'Create and change redirects.')],
    },
  ]),
};
