import { answerFault } from '@tokenwright/core/api';
import { codeOf, endingText } from '../bench/ending.ts';
import { quote } from '../bench/quote.ts';
import { Unchecked } from '../bench/unchecked.ts';
import { type Check, canList, canRevoke } from '../check.ts';

const canBoth: Check['appliesTo'] = (api) => canRevoke(api) && canList(api);

export const revokeChecks: readonly Check[] = [
  {
    name: 'revoke/answer',
    promise: 'answers a revocation with the revoked token, and when that was',
    why: 'The page says "revoked" by this answer. Without it nobody knows whether the token still works.',
    remedy:
      'Return the token with `status: "revoked"` and `revokedAt`. Where your API answers with no body, read the token again.',
    appliesTo: canRevoke,
    async look(bench) {
      const { token } = await bench.make();
      const ending = await bench.ending(() => bench.api.revokeToken?.(token.id, 'leaked'));
      if (ending.how !== 'gave') return `revokeToken of a live token ${endingText(ending)}`;
      const fault = answerFault('revokeToken', ending.answer);
      if (fault !== undefined || !ending.answer) return `revokeToken returned an invalid answer: ${fault}`;
      const { id, status, revokedAt } = ending.answer;
      if (id !== token.id) return `"${token.id}" was to be revoked, and revokeToken gave "${id}"`;
      return status === 'revoked' && revokedAt
        ? undefined
        : `revokeToken gave a token with \`status\` ${quote(status)} and \`revokedAt\` ${quote(revokedAt)}`;
    },
  },
  {
    name: 'revoke/twice',
    promise: 'changes nothing when a token is revoked again',
    why: 'Two people, or one with two tabs, revoke what has leaked. Both must hear that it is done, and the first moment is the true one.',
    remedy: 'Treat "already revoked" as done, and give the token as it is.',
    appliesTo: canRevoke,
    async look(bench) {
      const { token } = await bench.make();
      const first = await bench.ending(() => bench.api.revokeToken?.(token.id));
      const second = await bench.ending(() => bench.api.revokeToken?.(token.id));
      if (first.how !== 'gave') return `revokeToken of a live token ${endingText(first)}`;
      if (second.how !== 'gave') return `A second revocation ${endingText(second)}`;
      const [was, is] = [first.answer?.revokedAt, second.answer?.revokedAt];
      return was === is ? undefined : `\`revokedAt\` was ${quote(was)}, and ${quote(is)} after a second revocation`;
    },
  },
  {
    name: 'revoke/stays-listed',
    promise: 'keeps a revoked token in the list, with when it was revoked',
    why: 'After a leak somebody asks when the token stopped working, and who did it.',
    remedy: 'Ask your API for revoked tokens too. One that deletes them keeps no record: disable instead, if it can.',
    appliesTo: canBoth,
    async look(bench) {
      const { token } = await bench.make();
      const ending = await bench.ending(() => bench.api.revokeToken?.(token.id));
      if (ending.how !== 'gave') return `revokeToken of a live token ${endingText(ending)}`;
      const listed = (await bench.walkTokens()).items.find(({ id }) => id === token.id);
      if (!listed) return 'A token that was revoked is not in the list any more';
      return listed.status === 'revoked' && listed.revokedAt
        ? undefined
        : `A token that was revoked is listed with \`status\` ${quote(listed.status)} and \`revokedAt\` ${quote(listed.revokedAt)}`;
    },
  },
  {
    name: 'revoke/only-that-one',
    promise: 'revokes the token that was named, and no other',
    why: 'Somebody’s integration stops at once, and nobody knows why.',
    remedy: 'Send the id exactly as the API gave it.',
    appliesTo: canBoth,
    async look(bench) {
      const [before, target, after] = [await bench.make(), await bench.make(), await bench.make()];
      await bench.ending(() => bench.api.revokeToken?.(target.token.id));
      const others = [await bench.listed(before.token.id), await bench.listed(after.token.id)];
      const dead = others.find(({ status }) => status === 'revoked');
      return dead && `"${target.token.id}" was to be revoked, and "${dead.id}" was`;
    },
  },
  {
    name: 'revoke/reason',
    promise: 'keeps the reason of a revocation, where it tells one',
    why: 'The wizard gives `unclaimed` for a token that nobody saw, and the list explains it by that word.',
    remedy: 'Send and read back `reason`, or leave `revocationReason` out.',
    appliesTo: canRevoke,
    async look(bench) {
      const { token } = await bench.make();
      const ending = await bench.ending(() => bench.api.revokeToken?.(token.id, 'unclaimed'));
      const reason = ending.how === 'gave' ? ending.answer?.revocationReason : undefined;
      return reason === undefined || reason === 'unclaimed' ? undefined : `"unclaimed" became ${quote(reason)}`;
    },
  },
  {
    name: 'revoke/unknown-id',
    promise: 'refuses to revoke what is not there',
    why: 'The person would be told that a leaked token is dead, and it is another one.',
    remedy: 'Throw "not-found" for your API’s 404.',
    appliesTo: canRevoke,
    async look(bench) {
      const ending = await bench.ending(() => bench.api.revokeToken?.('contract-no-such-token'));
      const code = codeOf(ending);
      return code === 'not-found' || code === 'invalid' || code === 'forbidden'
        ? undefined
        : `revokeToken of an id that does not exist ${endingText(ending)}`;
    },
  },
  {
    name: 'revoke/stranger',
    promise: 'lets nobody of another workspace revoke a token, or see it',
    why: 'Ids are guessed, and come in logs and screenshots.',
    remedy: 'Let your API look up tokens within the workspace of the session only, and answer 404 for all others.',
    appliesTo: canRevoke,
    async look(bench) {
      const { stranger } = bench.subject;
      if (!stranger)
        throw new Unchecked('Give the setup a `stranger`: the same adapter, signed in to another workspace.');
      const { token } = await bench.make();
      const ending = await bench.ending(() => stranger.revokeToken?.(token.id));
      if (ending.how === 'gave') return 'Somebody of another workspace revoked the token';
      const seen = await bench.ending(() => stranger.listTokens?.({}));
      const isSeen = seen.how === 'gave' && seen.answer?.items.some(({ id }) => id === token.id);
      return isSeen ? 'Somebody of another workspace has the token in their list' : undefined;
    },
  },
];
