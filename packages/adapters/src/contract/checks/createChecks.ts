import { Secret } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import { type Check, canSearch, type Observation } from '../check.ts';
import { textTrace } from '../exchanges/trace.ts';
import { differingGrants } from '../harness/differingGrants.ts';
import { endingText } from '../harness/ending.ts';
import { type Made, NO_APPROVAL } from '../harness/harness.ts';
import { isSameSet } from '../harness/isSameScope.ts';
import { derived, eachAlone, offered, withHighLevel, withResources } from '../harness/offered.ts';
import { quote } from '../harness/quote.ts';
import { Unchecked, Undeclared } from '../harness/unchecked.ts';

export const createChecks: readonly Check[] = [
  {
    name: 'create/answer',
    promise: "returns the created token in the port's shape",
    why: "The page treats an unreadable answer as lost, and can't tell the user whether the token exists.",
    remedy:
      'Return `{ status: "created", token, secret }` or `{ status: "pending-approval", token }`, and map each field of the token.',
    culprit: 'adapter',
    async look(harness) {
      const ending = await harness.send(harness.request());
      if (ending.how !== 'gave') return `createToken of the setup's request ${endingText(ending)}`;
      const { secret: _, ...answer } = { ...ending.answer } as { readonly secret?: unknown };
      const fault = answerFault('createToken', ending.answer && answer);
      return fault && `createToken returned an invalid response: ${fault}`;
    },
  },
  {
    name: 'create/secret',
    promise: 'returns a secret that can be a bearer token',
    why: "The page treats any other secret as gone: the token exists, and its user can't use it.",
    remedy: 'Return the bare text: 16 to 4,096 characters of RFC 6750’s token68, without "Bearer " before it.',
    culprit: 'adapter',
    async look(harness) {
      const { status, secret } = await harness.make();
      if (status === 'pending-approval') throw new Unchecked(NO_APPROVAL);
      if (secret === undefined) return 'createToken gave status "created" and no secret on the first call';
      return Secret.isShowable(secret)
        ? undefined
        : `createToken returned a secret that can't be sent in a header: ${flaw(secret)}`;
    },
  },
  {
    name: 'create/permissions',
    promise: 'creates a token with exactly the requested permissions and levels',
    why: 'A token with more permissions than the user reviewed is a security hole; one with fewer fails in production.',
    remedy:
      'Send every `{ permission, level }` pair unchanged, and map the stored pairs back. If the request is right, fix the API.',
    culprit: 'adapter or api',
    async look(harness) {
      harness.needs('permissions');
      const plain = await harness.make();
      const high = await harness.make(await offered(harness, withHighLevel).catch(() => ({})));
      const seen = otherPermissions(plain) ?? otherPermissions(high);
      if (seen) return seen;
      for (const changes of await derived(harness, eachAlone)) {
        const request = harness.request(changes);
        const ending = await harness.send(request);
        const other = ending.how === 'gave' && otherPermissions({ token: ending.answer.token, request });
        if (other) return other;
      }
      return undefined;
    },
  },
  {
    name: 'create/token-type',
    promise: 'creates a token of the requested type',
    why: 'The list shows the token under the wrong type.',
    remedy: "Send `tokenType`, and map it back from the API's response.",
    culprit: 'adapter or api',
    async look(harness) {
      const { token, request } = await harness.make();
      if (request.tokenType === undefined) throw new Undeclared('tokenType');
      return token.tokenType === request.tokenType
        ? undefined
        : `"${request.tokenType}" was asked for, and the token is ${quote(token.tokenType)}`;
    },
  },
  {
    name: 'create/resources',
    promise: 'limits the token to the chosen resources',
    why: 'The user chose some resources, and the token works on others.',
    remedy:
      'Send `resources.ids`, and map them back as `{ mode: "selected", ids }`, with strings as ids. If the request is right, fix the API.',
    culprit: 'adapter or api',
    appliesTo: canSearch,
    async look(harness) {
      await harness.needsResources();
      const { token, request } = await harness.make(await offered(harness, withResources));
      const [asked, got] = [request.resources, token.resources];
      const isSame = asked?.mode === 'selected' && got?.mode === 'selected' && isSameSet(asked.ids, got.ids);
      return isSame ? undefined : `${quote(asked)} was asked for, and the token has ${quote(got ?? 'no limit')}`;
    },
  },
  {
    name: 'create/description',
    promise: 'keeps the description',
    why: "Teammates need the description to know the token's purpose.",
    remedy:
      "Send and map `description`, or keep it in the API's metadata. If the API has neither, set `descriptions: 'none'` in the options.",
    culprit: 'adapter or api',
    async look(harness) {
      if ((await harness.options()).descriptions === 'none') throw new Undeclared('description');
      if (!harness.subject.request.description) {
        throw new Unchecked(
          "Give the setup’s `request` a `description`, or set `descriptions: 'none'` in the options.",
        );
      }
      const description = 'Nightly export — “forms”\nSecond line <b>&amp;</b> 100 %';
      const { token } = await harness.make({ description });
      if (token.description === description) return undefined;
      const seen = `${quote(description)} became ${quote(token.description)}`;
      return { seen, trace: textTrace(token.description, description) };
    },
  },
];

function otherPermissions({ token, request }: Pick<Made, 'token' | 'request'>): Observation | undefined {
  return differingGrants(request.permissions ?? [], token.permissions ?? []);
}

/** Never quotes the secret. */
function flaw(secret: string): string {
  if (secret.length < 16) return `it has ${secret.length} characters`;
  const odd = [...secret].find((character) => !/[A-Za-z0-9\-._~+/=]/.test(character));
  return odd === undefined ? `it has ${secret.length} characters` : `it holds ${quote(odd)}`;
}
