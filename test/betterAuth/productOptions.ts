import type { TokenOptions } from '@tokenwright/core';

export const plugin = { enableMetadata: true, maximumNameLength: 200, keyExpiration: { maxExpiresIn: 90 } };

export const options: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Read and write' },
          ],
        },
        { id: 'export', label: 'Export', levels: [{ id: 'use', label: 'Export everything' }] },
      ],
    },
  ],
  tokenTypes: [{ id: 'default', label: 'Service token' }],
  expirations: { presets: [7, 30, 90, 365], defaultDays: 30 },
};
