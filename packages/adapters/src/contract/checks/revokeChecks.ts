import type { Token } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import { type Check, canList, canRevoke, deletes, type Observation } from '../check.ts';
import { codeOf, type Ending, endingText } from '../harness/ending.ts';
import { quote } from '../harness/quote.ts';
import { Unchecked } from '../harness/unchecked.ts';

const AFTER_DELETE =
  'Let `revokeToken` resolve with `undefined` after the API has deleted the token. The rejection says why it does not resolve.';

const NOT_REVOKED: Observation = {
  seen: "`revokeToken` of a user who can't list the tokens of this workspace succeeded, but the token still exists",
  culprit: 'adapter',
  remedy:
    'Only a missing token counts as revoked. Let `problem` give the 404 of a missing project or account a code of its own, and map that code to "forbidden".',
};

const canBoth: Check['appliesTo'] = (api) => canRevoke(api) && canList(api);

export const revokeChecks: readonly Check[] = [
  {
    name: 'revoke/answer',
    promise: 'returns the revoked token with the time',
    why: 'The page says "revoked" only after this response.',
    remedy:
      'Return the token with `status: "revoked"` and `revokedAt`. If the API responds without a body, fetch the token again (`readBack` of createRestApi), or declare `revocation: "deletes"` if it deletes.',
    culprit: 'adapter',
    appliesTo: canRevoke,
    async look(harness) {
      const { token } = await harness.makeFor('revoke');
      const ending = await harness.ending(() => harness.api.revokeToken?.(token.id, 'leaked'));
      if (deletes(harness.api) && ending.how === 'gave' && ending.answer === undefined) return undefined;
      const seen = misanswered(token.id, ending);
      return seen !== undefined && deletes(harness.api) ? { seen, remedy: AFTER_DELETE } : seen;
    },
  },
  {
    name: 'revoke/twice',
    promise: 'changes nothing when a token is revoked again',
    why: 'Two users can revoke a leaked token at once; both must succeed, and the list must show the time of the first revocation.',
    remedy: 'Treat "already revoked" as done, and return the token unchanged.',
    culprit: 'adapter or api',
    appliesTo: canRevoke,
    async look(harness) {
      const { token } = await harness.makeFor('revoke');
      const first = await harness.ending(() => harness.api.revokeToken?.(token.id));
      const second = await harness.ending(() => harness.api.revokeToken?.(token.id));
      if (first.how !== 'gave') return `revokeToken of a live token ${endingText(first)}`;
      if (deletes(harness.api) && codeOf(second) === 'not-found') return undefined;
      if (second.how !== 'gave') return `A second revocation ${endingText(second)}`;
      const [was, is] = [first.answer?.revokedAt, second.answer?.revokedAt];
      return was === is ? undefined : `\`revokedAt\` was ${quote(was)}, and ${quote(is)} after a second revocation`;
    },
  },
  {
    name: 'revoke/stays-listed',
    promise: 'keeps a revoked token in the list, with the time',
    why: 'After a leak, the team asks when the token stopped working.',
    remedy: "Ask the API for revoked tokens too. If the API deletes them, declare `revocation: 'deletes'`.",
    culprit: 'api',
    appliesTo: (api) => canRevoke(api) && canList(api) && !deletes(api),
    async look(harness) {
      const { token } = await harness.makeFor('revoke');
      const ending = await harness.ending(() => harness.api.revokeToken?.(token.id));
      if (ending.how !== 'gave') return `revokeToken of a live token ${endingText(ending)}`;
      const listed = (await harness.walkTokens()).items.find(({ id }) => id === token.id);
      if (!listed) return 'A revoked token is no longer in the list';
      return listed.status === 'revoked' && listed.revokedAt
        ? undefined
        : `A revoked token is listed with \`status\` ${quote(listed.status)} and \`revokedAt\` ${quote(listed.revokedAt)}`;
    },
  },
  {
    name: 'revoke/deletes',
    promise: 'neither lists nor finds a deleted token',
    why: 'The adapter declares that the API deletes, so the page treats a missing token as revoked, and a listed token as active.',
    remedy: 'Leave deleted tokens out of the list. If the API keeps revoked tokens, leave `revocation` out.',
    culprit: 'adapter or api',
    appliesTo: (api) => canRevoke(api) && canList(api) && deletes(api),
    async look(harness) {
      const { token } = await harness.makeFor('revoke');
      const ending = await harness.ending(() => harness.api.revokeToken?.(token.id));
      if (ending.how !== 'gave') return `revokeToken of a live token ${endingText(ending)}`;
      const listed = (await harness.walkTokens()).items.find(({ id }) => id === token.id);
      return listed && `A deleted token is listed with \`status\` ${quote(listed.status)}`;
    },
  },
  {
    name: 'revoke/only-that-one',
    promise: 'revokes only the named token',
    why: 'Another integration would stop without a reason.',
    remedy: 'Send the id exactly as the API sent it.',
    culprit: 'adapter or api',
    appliesTo: canBoth,
    async look(harness) {
      const [before, target, after] = [await harness.make(), await harness.makeFor('revoke'), await harness.make()];
      await harness.ending(() => harness.api.revokeToken?.(target.token.id));
      const others = [await harness.listed(before.token.id), await harness.listed(after.token.id)];
      const dead = others.find(({ status }) => status === 'revoked');
      return dead && `revokeToken was called for "${target.token.id}", and revoked "${dead.id}"`;
    },
  },
  {
    name: 'revoke/reason',
    promise: 'keeps the reason of a revocation, if it returns one',
    why: 'The wizard sends `unclaimed` for a token that its user never saw, and the list explains it.',
    remedy: 'Send and map `reason`, or leave `revocationReason` out.',
    culprit: 'adapter or api',
    appliesTo: canRevoke,
    async look(harness) {
      const { token } = await harness.makeFor('revoke');
      const ending = await harness.ending(() => harness.api.revokeToken?.(token.id, 'unclaimed'));
      const reason = ending.how === 'gave' ? ending.answer?.revocationReason : undefined;
      return reason === undefined || reason === 'unclaimed' ? undefined : `"unclaimed" became ${quote(reason)}`;
    },
  },
  {
    name: 'revoke/unknown-id',
    promise: 'rejects an unknown id',
    why: 'The page would report a leaked token as revoked while it still works.',
    remedy: 'Throw "not-found" for the API’s 404.',
    culprit: 'adapter or api',
    appliesTo: (api) => canRevoke(api) && !deletes(api),
    async look(harness) {
      const id = await harness.unknownId();
      const ending = await harness.ending(() => harness.api.revokeToken?.(id));
      const code = codeOf(ending);
      return code === 'not-found' || code === 'invalid' || code === 'forbidden'
        ? undefined
        : `revokeToken of an id that does not exist ${endingText(ending)}`;
    },
  },
  {
    name: 'revoke/stranger',
    promise: 'hides a token from other workspaces, and lets none of them revoke it',
    why: 'Attackers can guess ids, or read them in logs and screenshots.',
    remedy: 'Look up tokens only in the workspace of the session, and respond with 404 to all others.',
    culprit: 'api',
    appliesTo: canRevoke,
    async look(harness) {
      const { stranger } = harness.subject;
      if (!stranger)
        throw new Unchecked('Give the setup a `stranger`: the same adapter, signed in to another workspace.');
      const { token } = await harness.makeFor('revoke');
      const ending = await harness.ending(() => stranger.revokeToken?.(token.id));
      const isUnharmed = deletes(harness.api) && canList(harness.api) && (await harness.isListed(token.id));
      if (ending.how === 'gave' && !isUnharmed) return 'A user of another workspace revoked the token';
      const seen = await harness.ending(() => stranger.listTokens?.({}));
      if (ending.how === 'gave' && seen.how !== 'gave') return NOT_REVOKED;
      const isSeen = seen.how === 'gave' && seen.answer?.items.some(({ id }) => id === token.id);
      return isSeen ? 'A user of another workspace has the token in their list' : undefined;
    },
  },
];

function misanswered(asked: string, ending: Ending<Token | undefined>): string | undefined {
  if (ending.how !== 'gave') return `revokeToken of a live token ${endingText(ending)}`;
  const fault = answerFault('revokeToken', ending.answer);
  if (fault !== undefined || !ending.answer) return `revokeToken returned an invalid response: ${fault}`;
  const { id, status, revokedAt } = ending.answer;
  if (id !== asked) return `revokeToken was called for "${asked}", and returned "${id}"`;
  return status === 'revoked' && revokedAt
    ? undefined
    : `revokeToken gave a token with \`status\` ${quote(status)} and \`revokedAt\` ${quote(revokedAt)}`;
}
