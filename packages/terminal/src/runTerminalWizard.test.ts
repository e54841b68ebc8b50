import { createFaultyBackend } from '@tokenwright/adapters/faulty';
import { createRestApi } from '@tokenwright/adapters/rest';
import type { FindingRule } from '@tokenwright/core';
import type { TokenServer } from '@tokenwright/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTerminalWizard } from './runTerminalWizard.ts';
import { promptedSteps } from './steps/promptedSteps.ts';
import { createTerminal } from './terminal/createTerminal.ts';
import { type ExamplePerson, examplePerson } from './testing/examplePerson.ts';
import { exampleServer } from './testing/exampleServer.ts';

let server: TokenServer;

beforeAll(async () => {
  server = await exampleServer();
}, 60_000);

afterAll(() => server.close());

function begin(findingRules: readonly FindingRule[] = []) {
  const person = examplePerson();
  const { fetch, breakNext } = createFaultyBackend(server.fetch, { retryAfter: 1_000 });
  const api = createRestApi({ baseUrl: 'http://app.test/api', fetch });
  const terminal = createTerminal(person.streams);
  return {
    person,
    api,
    breakNext,
    ending: runTerminalWizard({ api, steps: promptedSteps, terminal, findingRules, locale: 'en' }),
  };
}

async function nameToken(person: ExamplePerson, name: string): Promise<void> {
  await person.answers('Token name', name);
  await person.answers('Description', 'Nightly.');
}

async function choosePermissions(person: ExamplePerson, search = 'entries'): Promise<void> {
  await person.sees('Permissions');
  await person.sees('to search');
  person.type(search);
  await person.sees('(1 match)');
  person.press('tab', 'enter');
}

async function toReview(person: ExamplePerson, name: string): Promise<void> {
  await nameToken(person, name);
  await choosePermissions(person);
  await person.presses('Token type', 'enter');
  await person.presses('Expiration', 'enter');
  await person.sees('Create this token?');
}

describe('a token', () => {
  it('is created on a running server, and its secret is shown only on request', async () => {
    const { person, ending } = begin();
    await toReview(person, 'From a terminal');
    expect(person.written()).toContain('Permissions: Forms: Read, Entries');
    await person.presses('Create token', 'enter');
    await person.sees('Secret of “From a terminal”');
    await person.sees('I stored it');
    expect(person.written()).not.toContain('mtl_');

    person.press('enter');
    await person.sees('clear it from the screen.');
    await person.sees('↵');
    const [, secret = ''] = /\n(mtl_\w+)\n/.exec(person.written()) ?? [];
    const use = new Request('http://app.test/v1/verify', { headers: { Authorization: `Bearer ${secret}` } });
    expect((await server.fetch(use)).status).toBe(200);
    person.press('enter');
    await person.presses('I stored it', 'enter');
    await person.sees('“From a terminal” is ready.');
    expect(await ending).toMatchObject({ outcome: 'revealed', token: { name: 'From a terminal' } });

    // Only the alternate screen showed the secret.
    const [before = '', after = '', ...more] = person.written().split(secret);
    expect(before.lastIndexOf('\u001b[?1049h')).toBeGreaterThan(before.lastIndexOf('\u001b[?1049l'));
    expect(after).toContain('\u001b[?1049l');
    expect(more).toEqual([]);
  });

  it('can be changed on the review, which can reopen every step', async () => {
    const { person, api, ending } = begin();
    await toReview(person, 'Wrong name');
    await person.presses('Edit: Name', 'down', 'enter');
    await person.sees('Token name');
    person.press('ctrl-u');
    person.type('Right name');
    person.press('enter');
    await person.presses('Description', 'enter');
    await person.sees('Token name: Right name');
    await person.presses('Create token', 'enter');
    await person.presses('I stored it', 'down', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revealed' });
    expect((await api.listTokens?.({}))?.items[0]?.name).toBe('Right name');
  });

  it('can be limited to resources from a search, and can expire on a date', async () => {
    const { person, api, ending } = begin();
    await nameToken(person, 'Scoped');
    await choosePermissions(person);
    await person.presses('Token type', 'down', 'enter');
    await person.answers('Search forms', 'nothing');
    await person.sees('No forms match “nothing”.');
    await person.sees('Choose at least one of the forms.');
    await person.presses('Search again', 'enter');
    await person.answers('Search forms', 's');
    await person.presses('Survey', 'tab', 'enter');
    await person.presses('Continue with 1 selected', 'enter');
    await person.presses('Custom date', 'down', 'enter');
    await person.answers('Expires at the end of', '1999-01-01');
    await person.sees('With this date, the token would already be expired.');
    person.press('ctrl-u');
    person.type('2999-01-01');
    person.press('enter');
    await person.sees('Create this token?');
    await person.presses('Create token', 'enter');
    await person.presses('I stored it', 'down', 'enter');
    await ending;
    const [token] = (await api.listTokens?.({}))?.items ?? [];
    expect(token).toMatchObject({ name: 'Scoped', resources: { mode: 'selected', ids: ['sign-up'] } });
    expect(token?.expiresAt).toMatch(/^2999-01-0/);
  });
});

describe('a finding', () => {
  const watch: FindingRule = ({ request, context }) =>
    request.name === 'Mended'
      ? []
      : [
          {
            id: 'watched',
            severity: 'danger',
            message: 'A link chose this.',
            fixes: [
              {
                id: 'rename',
                label: 'Rename it',
                step: 'name',
                apply: (drafts) => ({ ...drafts, name: { ...(context.drafts.name as object), name: 'Mended' } }),
              },
            ],
            mustAccept: true,
          },
        ];

  it('is shown, and blocks the token until the user accepts it', async () => {
    const { person, ending } = begin([watch]);
    await toReview(person, 'Linked');
    expect(person.written()).toContain('Danger: A link chose this.');
    await person.presses('(accept or fix the warning above first', 'enter');
    await person.sees('No longer accept the risk: A link chose this.');
    await person.presses('↑/↓', 'enter');
    await person.presses('I stored it', 'down', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revealed', token: { name: 'Linked' } });
  });

  it('is resolved by its fix', async () => {
    const { person, ending } = begin([watch]);
    await toReview(person, 'Broken');
    await person.presses('Fix: Rename it', 'down', 'enter');
    await person.presses('Token name: Mended', 'enter');
    await person.presses('I stored it', 'down', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revealed', token: { name: 'Mended' } });
  });
});

describe('Ctrl-C', () => {
  it('leaves immediately if the user would lose no input', async () => {
    const { person, ending } = begin();
    await person.presses('Token name', 'ctrl-c');
    expect(await ending).toMatchObject({ outcome: null });
    await person.sees('No token was created.');
  });

  it('asks if the user would lose input, and keeps the input if they stay', async () => {
    const { person, ending } = begin();
    await person.answers('Token name', 'Half typed');
    await person.presses('Description', 'ctrl-c');
    await person.sees('Your input will be lost.');
    await person.presses('Stay', 'enter');
    await person.sees('Token name');
    await person.sees('Half typed');
    person.press('ctrl-c');
    await person.presses('Leave', 'ctrl-c');
    expect(await ending).toMatchObject({ outcome: null });
  });

  it('goes back to the previous step', async () => {
    const { person, ending } = begin();
    await nameToken(person, 'Back again');
    await person.presses('Permissions', 'ctrl-c');
    await person.presses('Back to the previous step', 'down', 'enter');
    await person.sees('Token name');
    await person.sees('Back again');
    person.press('ctrl-c');
    await person.presses('Leave', 'down', 'enter');
    expect(await ending).toMatchObject({ outcome: null });
  });

  it('revokes a token with an unsaved secret after the user confirms', async () => {
    const { person, api, ending } = begin();
    await toReview(person, 'Unwanted');
    await person.presses('Create token', 'enter');
    await person.presses('I stored it', 'ctrl-c');
    await person.sees('The token will be revoked.');
    await person.presses('Leave', 'down', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revoked' });
    expect((await api.listTokens?.({}))?.items[0]).toMatchObject({ name: 'Unwanted', status: 'revoked' });
    expect(person.written()).not.toContain('mtl_');
  });

  it('on the screen with the secret, closes only that screen', async () => {
    const { person, ending } = begin();
    await toReview(person, 'Shown and hidden');
    await person.presses('Create token', 'enter');
    await person.presses('I stored it', 'enter');
    await person.presses('↵', 'ctrl-c');
    await person.presses('I stored it', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revealed' });
  });
});

describe('when the API fails', () => {
  it('finds the token after a lost response, and shows its secret', async () => {
    const { person, breakNext, ending } = begin();
    await toReview(person, 'Lost on the way');
    breakNext('drop-after');
    await person.presses('Create token', 'enter');
    await person.sees('The API didn’t confirm the result.');
    await person.sees('Secret of “Lost on the way”');
    await person.presses('I stored it', 'down', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revealed' });
  });

  it('waits as long as `Retry-After` says, and discards keys pressed in the meantime', async () => {
    const { person, breakNext, ending } = begin();
    await toReview(person, 'Patient');
    breakNext('rate-limited');
    await person.presses('Create token', 'enter');
    await person.presses('Retrying in 1 second', 'enter', 'down', 'enter');
    await person.sees('Secret of “Patient”');
    await person.sees('I stored it');
    expect(person.written()).not.toContain('mtl_');
    person.press('down', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revealed' });
  });

  it('explains why no token was created, and keeps all input', async () => {
    const { person, breakNext, ending } = begin();
    await toReview(person, 'Signed out');
    breakNext('signed-out');
    await person.presses('Create token', 'enter');
    await person.presses('The API requires you to sign in again.', 'down', 'enter');
    await person.sees('No token was created.');
    await person.sees('Token name: Signed out');
    await person.presses('Create token', 'enter');
    await person.presses('I stored it', 'down', 'enter');
    expect(await ending).toMatchObject({ outcome: 'revealed' });
  });

  it('offers to load the options again', async () => {
    const person = examplePerson();
    const { fetch, breakNext } = createFaultyBackend(server.fetch);
    breakNext('html-before');
    const api = createRestApi({ baseUrl: 'http://app.test/api', fetch });
    const ending = runTerminalWizard({ api, steps: promptedSteps, terminal: createTerminal(person.streams) });
    await person.sees('No token was created.');
    await person.presses('Try again', 'enter');
    await person.presses('Token name', 'ctrl-c');
    expect(await ending).toMatchObject({ outcome: null });
  });
});
