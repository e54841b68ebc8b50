import { describeTokenApi } from '@tokenwright/adapters/contract';
import { createFaultyBackend } from '@tokenwright/adapters/faulty';
import { describe, it } from 'vitest';
import { createMailApi } from './createMailApi.ts';
import { createMailServer } from './createMailServer.ts';

const baseUrl = 'https://api.mail.test';
const headers = { Authorization: 'Bearer a-session' };

describeTokenApi(
  'the mail adapter',
  () => {
    const server = createMailServer();
    const { fetch, breakNext } = createFaultyBackend(server);
    return {
      api: createMailApi({ baseUrl, headers, fetch }),
      signedOut: createMailApi({ baseUrl, fetch: server }),
      stranger: createMailApi({ baseUrl, headers, fetch: createMailServer() }),
      breakNext,
      request: {
        name: 'CRM sync',
        tokenType: 'key',
        permissions: [{ permission: 'messages', level: 'read' }],
        expiration: { days: 30 },
      },
    };
  },
  { describe, it },
);
