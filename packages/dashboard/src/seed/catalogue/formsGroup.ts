import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';

export const formsGroup: PermissionGroup = {
  id: 'forms',
  label: 'Forms',
  permissions: [
    {
      id: 'forms',
      label: 'Forms',
      description: 'Titles, fields, order and settings of forms.',
      levels: [
        level('read', 'List forms and read their fields and settings.', {
          endpoints: [{ method: 'GET', path: '/v1/forms', operationId: 'listForms' }],
        }),
        level('write', 'Create forms, and change fields and settings of existing ones.', {
          risk: 'elevated',
          riskReason: 'A changed live form starts asking its visitors something else at once.',
        }),
        level('delete', 'Delete forms.', {
          risk: 'dangerous',
          riskReason:
            'A deleted form takes all of its entries and files with it, and its public address stops working.',
        }),
      ],
    },
    {
      id: 'form-publishing',
      label: 'Publishing',
      description: 'Whether a form accepts entries.',
      levels: [
        level('manage', 'Open, close, pause and schedule forms.', {
          requires: grants('forms:read'),
          risk: 'elevated',
          riskReason: 'Closing a form turns its visitors away until a member opens it again.',
        }),
      ],
    },
    {
      id: 'form-logic',
      label: 'Logic',
      description: 'Branches, calculations and hidden fields.',
      levels: [
        level('read', 'Read the rules of a form.', { requires: grants('forms:read') }),
        level('write', 'Change which questions follow which answers.', { requires: grants('forms:write') }),
      ],
    },
    {
      id: 'form-versions',
      label: 'Version history',
      description: 'Earlier versions of each form with their authors.',
      levels: [
        level('read', 'List and compare versions.', { requires: grants('forms:read') }),
        level('manage', 'Restore an earlier version.', { requires: grants('forms:write') }),
      ],
    },
    {
      id: 'form-templates',
      label: 'Form templates',
      description: 'Your workspace’s own starting points for new forms.',
      levels: [
        level('read', 'Use the workspace’s templates.'),
        level('write', 'Save forms as templates, and edit or retire templates.', { requires: grants('forms:read') }),
      ],
    },
    {
      id: 'folders',
      label: 'Folders',
      description: 'Folders of forms in the sidebar.',
      levels: [
        level('read', 'See folders and their forms.'),
        level('write', 'Create, rename and fill folders. Forms are never deleted with a folder.'),
      ],
    },
    {
      id: 'translations',
      label: 'Translations',
      description: 'The languages a form is shown in.',
      levels: [
        level('read', 'Read translated texts.', { requires: grants('forms:read') }),
        level('write', 'Add languages and change translated texts.', { requires: grants('forms:read') }),
      ],
    },
  ],
};
