import type { TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { hostileTexts } from './hostileTexts.ts';

/** A catalogue in which every text of the host is hostile, and ids are names that objects have. */
export const hostileOptions: TokenOptions = {
  ...catalogue,
  groups: [
    {
      id: '__proto__',
      label: hostileTexts.bidi,
      permissions: Object.entries(hostileTexts).map(([id, label], index) => ({
        id: index === 0 ? 'constructor' : id,
        label,
        description: hostileTexts.html,
        levels: [
          { id: 'read', label: hostileTexts.rightToLeft },
          { id: 'write', label: hostileTexts.html, risk: 'dangerous', riskReason: hostileTexts.bidi },
        ],
      })),
    },
  ],
};
