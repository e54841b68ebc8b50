import type { TokenApi } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import { type Check, canRevoke } from '../check.ts';
import { codeOf, endingText, notConflict } from '../harness/ending.ts';
import { quote } from '../harness/quote.ts';
import { Unchecked, Undeclared } from '../harness/unchecked.ts';

const canRenew = (api: TokenApi): boolean => api.renewToken !== undefined;
const canRestore = (api: TokenApi): boolean => api.restoreToken !== undefined && canRevoke(api);
const canTell = (api: TokenApi): boolean => api.listEvents !== undefined;

export const lifeChecks: readonly Check[] = [
  {
    name: 'renew/applies',
    promise: 'moves the expiration of a token, and returns it',
    why: 'The page tells the user the exact new expiration.',
    remedy: 'Send `expiration` or `expiresAt`, and map the response as for the list.',
    culprit: 'adapter or api',
    appliesTo: canRenew,
    async look(harness) {
      await harness.needsExpiration();
      const { expirations } = await harness.options();
      const presets = expirations === 'none' ? [] : [...expirations.presets].sort((one, other) => one - other);
      const [short, long] = [presets[0], presets.at(-1)];
      if (short === undefined || long === undefined || short === long) throw new Undeclared('presets');
      const { token } = await harness.makeLasting(short);
      const renewal = harness.renewal({ days: long }, token);
      const ending = await harness.ending(() => harness.api.renewToken?.(token.id, renewal));
      if (ending.how !== 'gave' || !ending.answer) return `renewToken of an active token ${endingText(ending)}`;
      const moved = Date.parse(ending.answer.expiresAt ?? '') - Date.parse(token.expiresAt ?? '');
      const days = Math.round(moved / 86_400_000);
      return days === long - short
        ? undefined
        : `A renewal from ${short} to ${long} days moved the end by ${days} days`;
    },
  },
  {
    name: 'restore/active',
    promise: 'undoes a revocation',
    why: 'The page offers Undo after a revocation.',
    remedy: 'Return the active token, without `revokedAt`.',
    culprit: 'adapter or api',
    appliesTo: canRestore,
    async look(harness) {
      const { token } = await harness.makeFor('revoke', 'restore');
      await harness.ending(() => harness.api.revokeToken?.(token.id));
      const ending = await harness.ending(() => harness.api.restoreToken?.(token.id));
      if (ending.how !== 'gave') return `restoreToken of a token that was just revoked ${endingText(ending)}`;
      const { status, revokedAt } = ending.answer ?? {};
      return status === 'active' && revokedAt === undefined
        ? undefined
        : `restoreToken returned \`status\` ${quote(status)} and \`revokedAt\` ${quote(revokedAt)}`;
    },
  },
  {
    name: 'restore/active-token',
    promise: 'rejects restoreToken of an active token with "conflict"',
    why: 'Two members can undo the same revocation, and the second must learn that the token already works.',
    remedy: 'Throw "conflict" for a token that is not revoked.',
    culprit: 'adapter or api',
    appliesTo: canRestore,
    async look(harness) {
      const { token } = await harness.make();
      const ending = await harness.ending(() => harness.api.restoreToken?.(token.id));
      return notConflict(ending, 'restoreToken of an active token');
    },
  },
  {
    name: 'events/history',
    promise: 'lists the events of one token, newest first',
    why: 'The page shows them as the history of the token.',
    remedy: 'Filter by `tokenId`, sort by time, and map the kinds.',
    culprit: 'adapter or api',
    appliesTo: (api) => canTell(api) && canRevoke(api) && api.revocation !== 'deletes',
    async look(harness) {
      const { token } = await harness.makeFor('revoke');
      await harness.make();
      await harness.ending(() => harness.api.revokeToken?.(token.id, 'contract'));
      const ending = await harness.ending(() => harness.api.listEvents?.({ tokenId: token.id }));
      if (ending.how !== 'gave' || !ending.answer) return `listEvents of a token ${endingText(ending)}`;
      const fault = answerFault('listEvents', ending.answer);
      if (fault !== undefined) return `listEvents returned an invalid response: ${fault}`;
      const { items } = ending.answer;
      const stray = items.find(({ tokenId }) => tokenId !== token.id);
      if (stray) return 'listEvents of one token returned an event of another';
      const kinds = items.map(({ kind }) => kind);
      if (!kinds.includes('revoked')) return `The events of a revoked token are ${quote(kinds)}`;
      const times = items.map(({ at }) => Date.parse(at));
      return times.every((time, index) => index === 0 || time <= (times[index - 1] ?? time)) &&
        kinds.indexOf('revoked') <= kinds.lastIndexOf('created')
        ? undefined
        : `The events are not newest first: ${quote(kinds)}`;
    },
  },
  {
    name: 'events/stranger',
    promise: 'hides the events of a token from other workspaces',
    why: 'Events name members and their reasons.',
    remedy: 'List events only of the workspace of the session.',
    culprit: 'api',
    appliesTo: canTell,
    async look(harness) {
      const { stranger } = harness.subject;
      if (!stranger)
        throw new Unchecked('Give the setup a `stranger`: the same adapter, signed in to another workspace.');
      const { token } = await harness.make();
      const ending = await harness.ending(() => stranger.listEvents?.({ tokenId: token.id }));
      const seen = ending.how === 'gave' ? ending.answer?.items.length : 0;
      return seen ? 'A user of another workspace saw events of the token' : undefined;
    },
  },
  {
    name: 'requests/closed',
    promise: 'rejects decisions, claims and withdrawals of a token without a pending request, with "conflict"',
    why: 'Two approvers can decide at the same time, and a claim must return only one secret.',
    remedy: 'Throw "conflict" for a token that is not `pending`.',
    culprit: 'adapter or api',
    appliesTo: (api) => [api.decideRequest, api.claimToken, api.withdrawRequest].some(Boolean),
    async look(harness) {
      const { decideRequest, claimToken, withdrawRequest } = harness.api;
      const { token, status } = await harness.make();
      if (status !== 'created') throw new Unchecked('Give the setup a `request` that needs no approval.');
      const call = { intentKey: harness.newIntent(), signal: new AbortController().signal };
      const calls = {
        decideRequest: decideRequest && (() => decideRequest(token.id, { decision: 'denied', reason: 'contract' })),
        claimToken: claimToken && (() => claimToken(token.id, call)),
        withdrawRequest: withdrawRequest && (() => withdrawRequest(token.id)),
      };
      for (const [name, act] of Object.entries(calls)) {
        const ending = act && (await harness.ending<unknown>(act));
        // An API may check the rights before it checks the token.
        if (!ending || codeOf(ending) === 'forbidden') continue;
        const seen = notConflict(ending, `${name} of an active token`);
        if (seen) return seen;
      }
      return undefined;
    },
  },
];
