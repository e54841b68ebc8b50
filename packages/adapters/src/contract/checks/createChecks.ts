import { Secret } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import { type Made, NO_APPROVAL } from '../bench/bench.ts';
import { endingText } from '../bench/ending.ts';
import { offered, withHighLevel, withResources } from '../bench/offered.ts';
import { quote } from '../bench/quote.ts';
import { Unchecked } from '../bench/unchecked.ts';
import { type Check, canSearch } from '../check.ts';

export const createChecks: readonly Check[] = [
  {
    name: 'create/answer',
    promise: 'answers a create with what was made, in the shape of the port',
    why: 'An answer that cannot be read counts as lost, and the person is told that nobody knows whether there is a token.',
    remedy:
      'Return `{ status: "created", token, secret }` or `{ status: "pending-approval", token }`, and map every field of the token.',
    async look(bench) {
      const ending = await bench.send(bench.request());
      if (ending.how !== 'gave') return `createToken of the setup's request ${endingText(ending)}`;
      const { secret: _, ...answer } = { ...ending.answer } as { readonly secret?: unknown };
      const fault = answerFault('createToken', ending.answer && answer);
      return fault && `createToken returned an invalid answer: ${fault}`;
    },
  },
  {
    name: 'create/secret',
    promise: 'gives a secret that can be sent as a bearer token',
    why: 'A secret that is missing, or holds spaces or other signs that no header can carry, is treated as gone: the token exists, and nobody can use it.',
    remedy: 'Return the bare text: 16 to 4,096 characters of RFC 6750’s token68, with no "Bearer " before it.',
    async look(bench) {
      const { status, secret } = await bench.make();
      if (status === 'pending-approval') throw new Unchecked(NO_APPROVAL);
      if (secret === undefined) return 'createToken gave status "created" and no secret on the first call';
      return Secret.isShowable(secret)
        ? undefined
        : `createToken gave a secret that no header can carry: ${flaw(secret)}`;
    },
  },
  {
    name: 'create/permissions',
    promise: 'makes a token with just the permissions and levels that were asked for',
    why: 'A token that can do more than the person reviewed is a hole; one that can do less fails where nobody is looking.',
    remedy:
      'Send every `{ permission, level }` pair, with ids exactly as they are, and read back what the API has stored.',
    async look(bench) {
      const plain = await bench.make();
      const high = await bench.make(await offered(bench, withHighLevel).catch(() => ({})));
      return [plain, high].map(otherPermissions).find((seen) => seen !== undefined);
    },
  },
  {
    name: 'create/token-type',
    promise: 'makes a token of the type that was asked for',
    why: 'The type says what the token is limited to, and the list shows it under the wrong name.',
    remedy: 'Send `tokenType`, and read it back from the API.',
    async look(bench) {
      const { token, request } = await bench.make();
      return token.tokenType === request.tokenType
        ? undefined
        : `"${request.tokenType}" was asked for, and the token is ${quote(token.tokenType)}`;
    },
  },
  {
    name: 'create/resources',
    promise: 'limits the token to just the resources that were chosen',
    why: 'A token that works on everything, though the person chose two forms, is the worst surprise that this page can make.',
    remedy: 'Send `resources.ids`, and read them back from the API as `{ mode: "selected", ids }`.',
    appliesTo: canSearch,
    async look(bench) {
      const { token, request } = await bench.make(await offered(bench, withResources));
      const [asked, got] = [request.resources, token.resources];
      const isSame = asked?.mode === 'selected' && got?.mode === 'selected' && isSameSet(asked.ids, got.ids);
      return isSame ? undefined : `${quote(asked)} was asked for, and the token has ${quote(got ?? 'no limit')}`;
    },
  },
  {
    name: 'create/description',
    promise: 'keeps the description',
    why: 'The person wrote it so that somebody knows, a year later, what the token is for.',
    remedy:
      'Send and read back `description`, or keep it in the API’s metadata; where it has neither, leave the field out of your name step.',
    async look(bench) {
      if (!bench.subject.request.description) {
        throw new Unchecked('Give the setup’s `request` a `description`, where your API can keep one.');
      }
      const description = 'Nightly export — “forms”\nSecond line <b>&amp;</b> 100 %';
      const { token } = await bench.make({ description });
      return token.description === description ? undefined : `${quote(description)} became ${quote(token.description)}`;
    },
  },
];

function otherPermissions({ token, request }: Made): string | undefined {
  const pairs = (token.permissions ?? []).map(({ permission, level }) => `${permission}: ${level}`);
  const asked = request.permissions.map(({ permission, level }) => `${permission}: ${level}`);
  return isSameSet(pairs, asked) ? undefined : `${quote(asked)} was asked for, and the token has ${quote(pairs)}`;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** Describes the fault of a secret without quoting it. */
function flaw(secret: string): string {
  if (secret.length < 16) return `it has ${secret.length} characters`;
  const odd = [...secret].find((character) => !/[A-Za-z0-9\-._~+/=]/.test(character));
  return odd === undefined ? `it has ${secret.length} characters` : `it holds ${quote(odd)}`;
}
