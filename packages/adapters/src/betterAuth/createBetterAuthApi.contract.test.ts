import { describe, it } from 'vitest';
import { createProductApi } from '../../cookbook/betterAuth.ts';
import { exampleAuth } from '../../test/betterAuth/exampleAuth.ts';
import { exampleOptions as options, exampleRequest as request } from '../../test/betterAuth/exampleOffer.ts';
import { describeTokenApi } from '../contract.ts';
import { createFaultyBackend } from '../faulty.ts';

const server = exampleAuth();
let people = 0;
let last = 0;

function inItsOwnMillisecond(): void {
  while (Date.now() === last);
  last = Date.now();
}

async function connect(fetch: (request: Request) => Promise<Response>) {
  const backend = createFaultyBackend((request) => {
    inItsOwnMillisecond();
    return fetch(request);
  });
  const transport = { baseUrl: server.baseUrl, fetch: backend.fetch };
  return { api: createProductApi(options, transport), breakNext: backend.breakNext };
}

async function subject() {
  people += 1;
  const person = await server.signUp(`ada${people}@example.test`);
  return {
    ...(await connect(person)),
    request: { ...request, description: 'Nightly' },
    signedOut: (await connect(server.signedOut)).api,
    stranger: (await connect(await server.signUp(`eve${people}@example.test`))).api,
  };
}

describeTokenApi('the better-auth adapter before better-auth', subject, { describe, it });
