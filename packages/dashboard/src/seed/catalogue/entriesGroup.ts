import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';
import { workspaceWide } from './workspaceWide.ts';

export const entriesGroup: PermissionGroup = {
  id: 'entries',
  label: 'Entries',
  permissions: [
    {
      id: 'entries',
      label: 'Entries',
      description: 'Answers that people sent through your forms.',
      levels: [
        level('read', 'Read every answer of every form the token can see.', {
          requires: grants('forms:read'),
          endpoints: [{ method: 'GET', path: '/v1/forms/{id}/entries', operationId: 'listEntries' }],
        }),
        level('write', 'Add entries, as if they had been sent through the form.', {
          endpoints: [{ method: 'POST', path: '/v1/forms/{id}/entries', operationId: 'createEntry' }],
        }),
        level('delete', 'Delete entries permanently.', {
          risk: 'dangerous',
          riskReason: 'Entries are deleted without confirmation. Backups keep them for 7 days.',
        }),
      ],
    },
    {
      id: 'partial-entries',
      label: 'Unfinished entries',
      description: 'Answers of visitors who left early.',
      levels: [
        level('read', 'Read unfinished answers.', {
          requires: grants('entries:read'),
          risk: 'elevated',
          riskReason:
            'These people have not pressed Send. In some countries you need another legal basis to read this.',
        }),
      ],
    },
    {
      id: 'entry-notes',
      label: 'Notes and tags',
      description: 'Your team’s notes and tags on entries.',
      levels: [
        level('read', 'Read notes and tags.', { requires: grants('entries:read') }),
        level('write', 'Add, change and remove notes and tags.'),
      ],
    },
    {
      id: 'entry-assignment',
      label: 'Assignment and status',
      description: 'The owner and the status of each entry.',
      levels: [
        level('read', 'See owner and status of entries.', { requires: grants('entries:read') }),
        level('write', 'Assign entries to members and move them on.'),
      ],
    },
    ...workspaceWide('It searches every form of the workspace, not only the chosen ones.', [
      {
        id: 'entry-search',
        label: 'Search across forms',
        description: 'One search over all entries of the workspace.',
        levels: [level('read', 'Find entries by any answer.', { requires: grants('entries:read') })],
      },
    ]),
    {
      id: 'spam',
      label: 'Spam folder',
      description: 'Entries held as spam.',
      levels: [
        level('read', 'Read held-back entries.', { requires: grants('entries:read') }),
        level('manage', 'Release entries from the folder, or put them there.'),
      ],
    },
  ],
};
