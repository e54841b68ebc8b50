import type { TokenOptions, TokenRequest } from '@tokenwright/core';
import type { ApiKeyPlugin } from '../../src/betterAuth/apiKeyPlugin.ts';

export const exampleOptions: TokenOptions = {
  groups: [
    {
      id: 'forms',
      label: 'Forms',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Read and write' },
          ],
        },
        { id: 'export', label: 'Export', levels: [{ id: 'use', label: 'Export' }] },
      ],
    },
  ],
  tokenTypes: [{ id: 'default', label: 'Service token' }],
  expirations: { presets: [7, 30, 365], defaultDays: 30 },
  policy: { noExpiration: { allowed: true } },
};

export const exampleRequest: TokenRequest = {
  name: 'CRM sync',
  permissions: [{ permission: 'forms', level: 'read' }],
  tokenType: 'default',
  expiration: { days: 30 },
};

export const examplePlugin = { enableMetadata: true, maximumNameLength: 200 } satisfies ApiKeyPlugin;
