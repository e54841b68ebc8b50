import { type Grant, TokenApiError, type TokenRequest } from '@tokenwright/core/api';
import { type Check, canSearch, type Observation } from '../check.ts';
import { codeOf, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { offered, someResources, withResources } from '../harness/offered.ts';
import { refusalFault } from '../harness/refusalFault.ts';
import { Undeclared } from '../harness/unchecked.ts';
import { unknownId } from '../harness/unknownId.ts';

const remedy =
  'Compare each request with the options of this user in the API, and map its response to "invalid" or "policy".';

const UNKNOWN = 'contract-no-such';

const DROPPED =
  'Send unknown parts unchanged: `scopesFromGrants` passes unknown grants on. If the request is right, reject it in the API.';

async function refused(
  harness: Harness,
  changes: Partial<TokenRequest>,
  unknown: string,
): Promise<Observation | undefined> {
  const request = harness.request(changes);
  const ending = await harness.send(request);
  if (ending.how === 'gave') {
    const isDropped =
      JSON.stringify(changes).includes(unknown) && !JSON.stringify(ending.answer?.token ?? '').includes(unknown);
    if (!isDropped) return { seen: 'createToken made a token with it', culprit: 'api' };
    const isUnknown = (scalar: unknown) => String(scalar).includes(unknown.replace(/^"|"$/g, ''));
    const trace = { isRight: isUnknown, isAsked: isUnknown };
    return { seen: 'createToken made a token without it', remedy: DROPPED, trace };
  }
  const fault = refusalFault(ending, 'createToken');
  if (fault) return fault;
  const isLeft = await harness.countOf(request);
  return isLeft ? { seen: 'createToken rejected it, and left a token', culprit: 'api' } : undefined;
}

function unknownLevel({ permission }: Grant): Grant {
  return { permission, level: 'contract-no-such-level' };
}

/** A token type without permissions has no place for a grant. */
function chosenGrants(harness: Harness): readonly Grant[] {
  harness.needs('permissions');
  const { permissions } = harness.subject.request;
  if (permissions.length === 0) throw new Undeclared('permissions of the request');
  return permissions;
}

async function seenWith(harness: Harness, part: string, changes: Partial<TokenRequest>, unknown = UNKNOWN) {
  const found = await refused(harness, changes, unknown);
  return found && { ...found, seen: `The request had ${part}, and ${found.seen}` };
}

export const refusalChecks: readonly Check[] = [
  {
    name: 'refuses/unknown-permission',
    promise: 'rejects a permission that is not offered',
    why: "A user could edit the request and get permissions that they can't grant.",
    remedy,
    culprit: 'adapter or api',
    look: (harness) => {
      const permissions = chosenGrants(harness);
      const [{ level } = { level: 'read' }] = permissions;
      const unknown = { permission: 'contract-no-such-permission', level };
      return seenWith(harness, 'a permission that is not offered', { permissions: [...permissions, unknown] });
    },
  },
  {
    name: 'refuses/unknown-level',
    promise: "rejects a level that the permission doesn't have",
    why: 'An API that reads an unknown level as the highest, or as none, creates a different token than the user reviewed.',
    remedy,
    culprit: 'adapter or api',
    look: (harness) => {
      const permissions = chosenGrants(harness).map(unknownLevel);
      return seenWith(harness, 'a level that is not offered', { permissions });
    },
  },
  {
    name: 'refuses/unknown-token-type',
    promise: 'rejects a token type that is not offered',
    why: 'An API that falls back to its default type creates a token that works on everything.',
    remedy,
    culprit: 'adapter or api',
    look: async (harness) => {
      // An API with one token type can omit the type.
      if ((await harness.options()).tokenTypes.length < 2) throw new Undeclared('token types');
      return seenWith(harness, 'a token type that is not offered', { tokenType: 'contract-no-such-type' });
    },
  },
  {
    name: 'refuses/unknown-resource',
    promise: 'rejects an unknown resource',
    why: 'An API that drops unknown ids keeps an empty list, which often means "all".',
    remedy,
    culprit: 'adapter or api',
    appliesTo: canSearch,
    async look(harness) {
      await harness.needsResources();
      const scoped = await offered(harness, withResources);
      const known = await someResources(harness, await harness.options());
      const taken = [...known.values()].flat().map((resource) => resource.id);
      const id = unknownId(taken[0], 'contract-no-such-resource', taken);
      const resources = { mode: 'selected' as const, ids: [id] };
      const unknown = JSON.stringify(id);
      return seenWith(harness, 'a resource that does not exist', { ...scoped, resources }, unknown);
    },
  },
  {
    name: 'refuses/too-long-life',
    promise: 'rejects a longer lifetime than the policy allows, and never shortens it',
    why: 'The token would expire at a different instant than the user reviewed.',
    remedy,
    culprit: 'api',
    async look(harness) {
      await harness.needsExpiration();
      const { policy } = await harness.options();
      const most = Math.max(...(policy?.lifetimes ?? []).filter(({ when }) => !when).map(({ maxDays }) => maxDays));
      if (most > 0)
        return seenWith(harness, `a lifetime of ${most + 1} days, although the policy allows only ${most}`, {
          expiration: { days: most + 1 },
        });
      return policy?.noExpiration?.allowed
        ? undefined
        : seenWith(harness, 'no expiration, which the policy does not allow', { expiration: 'never' });
    },
  },
  {
    name: 'refuses/taken-name',
    promise: 'names the name field if the name is taken',
    why: 'The page shows the sentence beside the field and keeps the draft. A bare "conflict" means that an intent was used twice.',
    remedy: 'Throw "conflict" with `issues: [{ step: "name", field: "name", message }]`.',
    culprit: 'adapter or api',
    async look(harness) {
      harness.needs('name');
      const { request } = await harness.make();
      const ending = await harness.send(request);
      if (ending.how === 'gave') return undefined;
      const issues = ending.how === 'failed' && ending.error instanceof TokenApiError ? ending.error.issues : [];
      const isAtName = issues.some(({ step, field }) => step === 'name' && field === 'name');
      const isKnown = ['conflict', 'invalid', 'policy'].includes(codeOf(ending) ?? '');
      if (isKnown && isAtName) return undefined;
      return `A second token with the same name ${endingText(ending)}${isKnown ? ', with no issue at the name' : ''}`;
    },
  },
];
