import { BlockList, isIP } from 'node:net';
import { createMemoryApi } from '@tokenwright/adapters/memory';
import { builtInSteps, createTokenWizard, type Drafts, type RequestOf, type TokenApi } from '@tokenwright/core';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { contactStep } from '../stories/contact/contactStep.ts';
import { checkRange } from '../stories/ipAllowlist/checkRange.ts';
import { ipAllowlistStep } from '../stories/ipAllowlist/ipAllowlistStep.ts';

const steps = [...builtInSteps, contactStep, ipAllowlistStep] as const;
type Request = RequestOf<typeof steps>;

const options = {
  groups: [
    {
      id: 'forms',
      label: 'Forms',
      permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'personal', label: 'Personal token' },
  ],
  expirations: { presets: [30] },
};

const drafts: Drafts = {
  name: { name: 'CRM sync', description: '' },
  permissions: { grants: [{ permission: 'forms', level: 'read' }] },
  access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' },
  contact: { email: 'team@example.com' },
  ipAllowlist: { ranges: '203.0.113.7, 2001:DB8::/32\n203.0.113.7/32' },
};

function headlessWizard(more: Drafts = {}) {
  const sent: Request[] = [];
  const memory = createMemoryApi({ options });
  const api: TokenApi<Request> = {
    ...memory,
    createToken: (request, call) => {
      sent.push(request);
      return memory.createToken(request, call);
    },
  };
  return { wizard: createTokenWizard({ api, options, steps, drafts: { ...drafts, ...more } }), sent };
}

function goOn(wizard: ReturnType<typeof headlessWizard>['wizard']): void {
  for (const _ of steps) wizard.send({ type: 'next' });
}

describe('custom steps', () => {
  test('are shown, reviewed and sent like the built-in ones', async () => {
    const { wizard, sent } = headlessWizard();
    goOn(wizard);
    const context = wizard.getStepContext();
    expect(ipAllowlistStep.summarize({ ipAllowlist: ['203.0.113.7/32'] }, context)).toEqual([
      { label: 'Allowed IP addresses', values: ['203.0.113.7/32'] },
    ]);
    const revealed = new Promise<void>((resolve) => {
      wizard.subscribe(() => wizard.getSnapshot().status === 'revealing' && resolve());
    });
    wizard.send({ type: 'create' });
    await revealed;
    expect(sent).toEqual([
      {
        name: 'CRM sync',
        permissions: [{ permission: 'forms', level: 'read' }],
        tokenType: 'service',
        expiration: { days: 30 },
        contact: 'team@example.com',
        ipAllowlist: ['203.0.113.7/32', '2001:db8::/32'],
      },
    ]);
  });

  test('add no part if they are skipped, with any input', () => {
    const { wizard } = headlessWizard({ access: { ...(drafts.access as object), tokenType: 'personal' } });
    expect(wizard.getSteps().map(({ id }) => id)).not.toContain('contact');
    goOn(wizard);
    const snapshot = wizard.getSnapshot();
    expect(snapshot.status === 'reviewing' && snapshot.intent.request).not.toHaveProperty('contact');
  });

  test('block the user until the input is valid', () => {
    const { wizard } = headlessWizard({ ipAllowlist: { ranges: '203.0.113.7\n10.0.0.300' } });
    goOn(wizard);
    expect(wizard.getSnapshot()).toMatchObject({
      status: 'editing',
      step: 'ipAllowlist',
      issues: [
        { step: 'ipAllowlist', field: 'ranges', message: expect.stringContaining('“10.0.0.300” is no IP address') },
      ],
    });
  });

  test('limit the length of the input', () => {
    const ranges = Array.from({ length: 53 }, (_, index) => `10.0.0.${index}`).join('\n');
    const { wizard } = headlessWizard({ ipAllowlist: { ranges } });
    goOn(wizard);
    expect(wizard.getSnapshot()).toMatchObject({ issues: [{ message: 'Remove 3 of 53 ranges: 50 are allowed.' }] });
  });
});

test('the compiler rejects an adapter that needs a part that no step adds', () => {
  const withoutTheStep = (api: TokenApi<Request>) =>
    // @ts-expect-error: no step asks for the addresses that this API needs.
    createTokenWizard({ api, options, steps: builtInSteps });
  expectTypeOf(withoutTheStep).toBeFunction();
});

describe('an address or a range', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7/32'],
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['0.0.0.0', '0.0.0.0/32'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1/128'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['::1', '::1/128'],
  ])('%s is normalized to %s', (text, range) => {
    expect(checkRange(text)).toEqual({ range });
  });

  test.each([
    ['203.0.113.7/24', /Write 203\.0\.113\.0\/24 for the range, or 203\.0\.113\.7 for the address/],
    ['2001:db8::1/32', /Write 2001:db8::\/32/],
    ['0.0.0.0/0', /limits nothing/],
    ['::/0', /limits nothing/],
    ['203.0.113.0/33', /from 1 to 32/],
    ['2001:db8::/129', /from 1 to 128/],
    ['203.0.113.0/024', /no length/],
    ['203.0.113.0/', /no length/],
    ['203.0.113.0/8/8', /no IP address/],
    ['0127.0.0.1', /no IP address/],
    ['0x7f.1', /no IP address/],
    ['10.1', /no IP address/],
    ['2130706433', /no IP address/],
    ['::ffff:10.0.0.1', /no IP address/],
    ['::ffff:a00:1', /no IP address/],
    ['::10.0.0.1', /no IP address/],
    ['fe80::1%eth0', /no IP address/],
    ['example.com', /no IP address/],
  ])('%s is rejected with a suggestion', (text, sentence) => {
    expect(checkRange(text)).toEqual({ problem: expect.stringMatching(sentence) });
  });

  test.each([
    { family: 'ipv4', address: fc.ipV4(), longest: 32 },
    { family: 'ipv6', address: fc.ipV6().filter((text) => !/\.|^::ffff:/.test(text)), longest: 128 },
  ] as const)('of $family contains the same addresses as in Node', ({ family, address, longest }) => {
    fc.assert(
      fc.property(address, address, fc.integer({ min: 1, max: longest }), (text, other, length) => {
        const [first = ''] = meant(`${text}/${length}`).split('/');
        const [ours, theirs] = [new BlockList(), new BlockList()];
        ours.addSubnet(first, length, family);
        theirs.addSubnet(text, length, family);
        for (const each of [text, first, other]) {
          expect(ours.check(each, family)).toBe(theirs.check(each, family));
        }
      }),
    );
  });

  test('is accepted only if Node accepts it', () => {
    const odd = fc.stringMatching(/^[0-9a-fx:.]{1,20}$/);
    fc.assert(
      fc.property(odd, (text) => {
        if ('range' in checkRange(text)) expect(isIP(text)).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});

function meant(text: string): string {
  const check = checkRange(text);
  return 'range' in check ? check.range : String(/Write (\S+) for the range/.exec(check.problem)?.[1]);
}
