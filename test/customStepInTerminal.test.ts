import { createMemoryApi } from '@tokenwright/adapters/memory';
import type { RequestOf, TokenApi } from '@tokenwright/core';
import { createTerminal, promptedSteps, runTerminalWizard, withPrompt } from '@tokenwright/terminal';
import { expect, test } from 'vitest';
import { examplePerson } from '../packages/terminal/src/testing/examplePerson.ts';
import { askIpAllowlist } from '../stories/ipAllowlist/askIpAllowlist.ts';
import { ipAllowlistStep } from '../stories/ipAllowlist/ipAllowlistStep.ts';

const steps = [...promptedSteps, withPrompt(ipAllowlistStep, askIpAllowlist)] as const;
type Request = RequestOf<typeof steps>;

const permissions = [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }];
const memory = createMemoryApi({
  options: {
    groups: [{ id: 'forms', label: 'Forms', permissions }],
    tokenTypes: [
      { id: 'service', label: 'Service' },
      { id: 'odd', label: 'Odd\u001b[2J\u202e' },
    ],
    expirations: { presets: [30] },
  },
});

test('a custom step is shown, validated, reviewed and sent in a terminal as on the page', async () => {
  const sent: Request[] = [];
  const api: TokenApi<Request> = {
    ...memory,
    createToken: (request, call) => {
      sent.push(request);
      return memory.createToken(request, call);
    },
  };
  const person = examplePerson();
  const ending = runTerminalWizard({ api, steps, terminal: createTerminal(person.streams), locale: 'en' });
  await person.answers('Token name', 'CRM sync');
  await person.answers('Description');
  await person.presses('to search', 'tab', 'enter');
  await person.sees('Odd⟦U+001B⟧[2J⟦U+202E⟧');
  person.press('enter');
  await person.presses('Expiration', 'enter');
  await person.answers('IP addresses and ranges', '203.0.113.7/24');
  await person.sees('Write 203.0.113.0/24 for the range');
  person.press('ctrl-u');
  person.type('203.0.113.0/24, 2001:db8::1');
  person.press('enter');
  await person.sees('Allowed IP addresses: 203.0.113.0/24, 2001:db8::1/128');
  await person.presses('Create token', 'enter');
  await person.presses('I stored it', 'down', 'enter');
  expect(await ending).toMatchObject({ outcome: 'revealed' });
  expect(sent).toMatchObject([{ name: 'CRM sync', ipAllowlist: ['203.0.113.0/24', '2001:db8::1/128'] }]);
});
