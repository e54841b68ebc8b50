import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';

export const filesGroup: PermissionGroup = {
  id: 'files',
  label: 'Files',
  permissions: [
    {
      id: 'files',
      label: 'Uploaded files',
      description: 'CVs, photos and documents that came with entries.',
      levels: [
        level('read', 'Download files.', {
          requires: grants('entries:read'),
          risk: 'elevated',
          riskReason: 'Uploads are often passports, CVs and medical letters.',
        }),
        level('write', 'Attach files to entries.'),
        level('delete', 'Delete files and keep the entry.', {
          risk: 'dangerous',
          riskReason: 'A deleted file cannot be restored, so the person would have to send it again.',
        }),
      ],
    },
    {
      id: 'signatures',
      label: 'Signatures',
      description: 'Drawn signatures and their certificates.',
      levels: [
        level('read', 'Download signatures with their certificates.', {
          requires: grants('entries:read'),
          risk: 'elevated',
          riskReason: 'A copied signature can be put under something else.',
        }),
      ],
    },
    {
      id: 'file-scans',
      label: 'Virus scan results',
      description: 'Virus scan results of uploads.',
      levels: [level('read', 'Read scan results, without the files.')],
    },
    {
      id: 'media-library',
      label: 'Media library',
      description: 'Images and logos that your team uses in forms.',
      levels: [level('read', 'Browse the library.'), level('write', 'Upload, replace and remove images.')],
    },
  ],
};
