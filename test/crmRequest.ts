import type { TokenRequest } from '@tokenwright/core';

export function crmRequest(tokenType: string): TokenRequest {
  return {
    name: 'CRM sync',
    description: 'Nightly',
    permissions: [{ permission: 'forms', level: 'read' }],
    tokenType,
    expiration: { days: 30 },
  };
}
