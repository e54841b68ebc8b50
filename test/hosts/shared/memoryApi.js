import { createMemoryApi } from '@tokenwright/adapters/memory';

export const options = {
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
            { id: 'write', label: 'Write' },
          ],
        },
        { id: 'entries', label: 'Entries', levels: [{ id: 'read', label: 'Read' }] },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
};

/** Keeps tokens until the page reloads. */
export const api = createMemoryApi({ options });
