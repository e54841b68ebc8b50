import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';

export const themesGroup: PermissionGroup = {
  id: 'themes',
  label: 'Design',
  permissions: [
    {
      id: 'themes',
      label: 'Themes',
      description: 'Colours, spacing and backgrounds.',
      levels: [level('read', 'Read themes.'), level('write', 'Create and change themes.')],
    },
    {
      id: 'fonts',
      label: 'Brand fonts',
      description: 'Typefaces that your workspace has uploaded.',
      levels: [
        level('read', 'List and download fonts.'),
        level('write', 'Upload and remove fonts. Forms that use a removed font fall back to the system’s.'),
      ],
    },
    {
      id: 'custom-code',
      label: 'Custom code',
      description: 'Your own CSS and scripts in forms.',
      levels: [
        level('read', 'Read custom code.', { requires: grants('themes:read') }),
        level('write', 'Change custom code.', {
          risk: 'dangerous',
          riskReason: 'The code runs in the browser of everyone who opens the form and can read what they type.',
        }),
      ],
    },
    {
      id: 'thank-you-pages',
      label: 'Thank-you pages',
      description: 'What people see after they press Send.',
      levels: [
        level('read', 'Read thank-you pages.', { requires: grants('forms:read') }),
        level('write', 'Change thank-you pages.'),
      ],
    },
  ],
};
