import type { TokenOptions } from '@tokenwright/core';

export const mailOptions: TokenOptions = {
  groups: [
    {
      id: 'mail',
      label: 'Mail',
      permissions: [
        {
          id: 'messages',
          label: 'Messages',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'send', label: 'Send', risk: 'elevated', riskReason: 'Mails go out in your name.' },
          ],
        },
        { id: 'domains', label: 'Domains', levels: [{ id: 'manage', label: 'Manage' }] },
      ],
    },
  ],
  descriptions: 'none',
  tokenTypes: [{ id: 'key', label: 'API key' }],
  expirations: { presets: [30, 90, 365], defaultDays: 90 },
  policy: { noExpiration: { allowed: true } },
};
