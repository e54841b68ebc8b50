import { TokenApiError, type TokenApiErrorCode, type TokenRequest } from '@tokenwright/core';
import type { Bench } from '../bench/bench.ts';
import { codeOf, endingText } from '../bench/ending.ts';
import { offered, withResources } from '../bench/offered.ts';
import { type Check, canSearch } from '../check.ts';

const remedy =
  'Let your API check every request against what it offers to this person, and map its answer to "invalid" or "policy".';

async function refused(
  bench: Bench,
  changes: Partial<TokenRequest>,
  codes: readonly TokenApiErrorCode[] = ['invalid', 'policy', 'forbidden'],
): Promise<string | undefined> {
  const request = bench.request(changes);
  const ending = await bench.send(request);
  if (ending.how === 'gave') return 'createToken made a token';
  const code = codeOf(ending);
  if (code === undefined || !codes.includes(code)) return `createToken ${endingText(ending)}`;
  return (await bench.countOf(request.name)) ? 'createToken refused it, and left a token' : undefined;
}

async function seenWith(bench: Bench, what: string, changes: Partial<TokenRequest>): Promise<string | undefined> {
  const seen = await refused(bench, changes);
  return seen && `The request had ${what}, and ${seen}`;
}

export const refusalChecks: readonly Check[] = [
  {
    name: 'refuses/unknown-permission',
    promise: 'refuses a permission that is not offered',
    why: 'Whoever edits a request in the browser would grant what they may not, or store a word that means something tomorrow.',
    remedy,
    look: (bench) =>
      seenWith(bench, 'a permission that is not offered', {
        permissions: [
          ...bench.subject.request.permissions,
          { permission: 'contract-no-such-permission', level: 'read' },
        ],
      }),
  },
  {
    name: 'refuses/unknown-level',
    promise: 'refuses a level that a permission does not have',
    why: 'An API that takes an unknown level for the highest, or for none, makes another token than was reviewed.',
    remedy,
    look: (bench) =>
      seenWith(bench, 'a level that is not offered', {
        permissions: bench.subject.request.permissions.map((grant) => ({ ...grant, level: 'contract-no-such-level' })),
      }),
  },
  {
    name: 'refuses/unknown-token-type',
    promise: 'refuses a token type that is not offered',
    why: 'An API that falls back to its usual type makes a token that works on everything.',
    remedy,
    look: (bench) => seenWith(bench, 'a token type that is not offered', { tokenType: 'contract-no-such-type' }),
  },
  {
    name: 'refuses/unknown-resource',
    promise: 'refuses a resource that is not there',
    why: 'An API that drops what it does not know leaves an empty list, which many take for "all".',
    remedy,
    appliesTo: canSearch,
    async look(bench) {
      const scoped = await offered(bench, withResources);
      const resources = { mode: 'selected' as const, ids: ['contract-no-such-resource'] };
      return seenWith(bench, 'a resource that is not there', { ...scoped, resources });
    },
  },
  {
    name: 'refuses/too-long-life',
    promise: 'refuses a longer life than the policy allows, instead of shortening it',
    why: 'The person has reviewed one moment and gets another; the integration stops before they expect it.',
    remedy,
    async look(bench) {
      const { policy } = await bench.options();
      const most = Math.max(...(policy?.lifetimes ?? []).filter(({ when }) => !when).map(({ maxDays }) => maxDays));
      if (most > 0)
        return seenWith(bench, `a life of ${most + 1} days where ${most} are allowed`, {
          expiration: { days: most + 1 },
        });
      return policy?.noExpiration?.allowed
        ? undefined
        : seenWith(bench, 'no end, which the policy does not allow', { expiration: 'never' });
    },
  },
  {
    name: 'refuses/taken-name',
    promise: 'says at the name that it is taken, where names may not repeat',
    why: 'With the field named, the page shows it and keeps everything else; a bare "conflict" means that an intent was used twice.',
    remedy: 'Throw "conflict" with `issues: [{ step: "name", field: "name", message }]`.',
    async look(bench) {
      const { request } = await bench.make();
      const ending = await bench.send(request);
      if (ending.how === 'gave') return undefined;
      const issues = ending.how === 'failed' && ending.error instanceof TokenApiError ? ending.error.issues : [];
      const isAtName = issues.some(({ step, field }) => step === 'name' && field === 'name');
      const isKnown = ['conflict', 'invalid', 'policy'].includes(codeOf(ending) ?? '');
      if (isKnown && isAtName) return undefined;
      return `A second token of the same name ${endingText(ending)}${isKnown ? ', with no issue at the name' : ''}`;
    },
  },
];
