import type { Token, TokenRequest } from '@tokenwright/core';
import { expiryInstant } from '@tokenwright/core/expiration';
import type { Check } from '../check.ts';
import { instantTrace } from '../exchanges/trace.ts';
import { offered, withDate, withDays, withoutEnd } from '../harness/offered.ts';
import { quote } from '../harness/quote.ts';
import { unofferedDate } from './unofferedDate.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 86_400_000;

/** An API can round the lifetime, the instant, and the remaining seconds. */
const THREE_ROUNDINGS = 3 * SECOND;

const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'] as const;

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const datesOf = ({ createdAt, expiresAt, lastUsedAt, revokedAt }: Token) => ({
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
});

export const dateChecks: readonly Check[] = [
  {
    name: 'dates/iso-instants',
    promise: 'returns each instant as ISO 8601 with a zone',
    why: "The page would read a number as milliseconds, and a date without a zone in the reader's own zone.",
    remedy:
      'Map with `new Date(seconds * 1000).toISOString()`. Map "no date" to `null` for `expiresAt` and `lastUsedAt`, and leave `revokedAt` out.',
    culprit: 'adapter',
    async look(harness) {
      const { token } = await harness.make();
      const tokens = [token];
      if (harness.api.listTokens) tokens.push(await harness.listed(token.id));
      const revoked = token.can?.revoke?.allowed === false ? undefined : await harness.api.revokeToken?.(token.id);
      if (revoked) tokens.push(revoked);
      const dates: [string, unknown][] = tokens.flatMap((each) => Object.entries(datesOf(each)));
      const odd = dates.find(([, date]) => date !== null && date !== undefined && !isInstant(date));
      return odd && `\`${odd[0]}\` is ${quote(odd[1])}`;
    },
  },
  {
    name: 'dates/created-now',
    promise: 'returns the true time of creation',
    why: 'The list sorts by this time. If the adapter reads seconds as milliseconds, the page shows January 1970.',
    remedy: 'Map `createdAt` in the right unit. If the test server has its own clock, give the setup `now`.',
    culprit: 'adapter or api',
    async look(harness) {
      const { createdAt } = (await harness.make()).token;
      const isNow = (instant: number) => Math.abs(instant - harness.now()) <= 5 * MINUTE;
      if (isNow(Date.parse(createdAt))) return undefined;
      const seen = `A token that was created just now has the \`createdAt\` ${quote(createdAt)}`;
      return { seen, trace: instantTrace(createdAt, isNow) };
    },
  },
  {
    name: 'dates/days',
    promise: 'ends a token of N days after N times 24 hours',
    why: 'The page showed this instant before the user created the token.',
    remedy: 'Send the days, or `call.expiresAt`, the instant that the user reviewed, if your API takes an instant.',
    culprit: 'adapter or api',
    async look(harness) {
      await harness.needsExpiration();
      const { token, request } = await harness.make(await offered(harness, withDays));
      const asked = expiryInstant(request.expiration, Date.parse(token.createdAt)) ?? Number.NaN;
      const isRight = (instant: number) => Math.abs(instant - asked) <= 2 * MINUTE;
      if (isRight(Date.parse(`${token.expiresAt}`))) return undefined;
      const seen = `${quote(request.expiration)} from ${quote(token.createdAt)} became ${quote(token.expiresAt)}`;
      return { seen, trace: instantTrace(token.expiresAt, isRight, daysOf(request)) };
    },
  },
  {
    name: 'dates/end-of-day',
    promise: 'ends a token with a date at the end of that day in its zone',
    why: 'A user who chooses Friday expects that the token works all of Friday. If it ends at midnight in UTC, it can end 26 hours too early.',
    remedy:
      'Send `{ date, timeZone }` unchanged, or `call.expiresAt`. Never send `new Date(date)`. If the API counts a lifetime from its own clock, set `customDate: false`.',
    culprit: 'adapter or api',
    async look(harness) {
      await harness.needsExpiration();
      for (const zone of zones) {
        const { token, request } = await harness.make(await offered(harness, withDate(zone)));
        const end = expiryInstant(request.expiration, harness.now()) ?? Number.NaN;
        const isRight = (instant: number) => end - instant >= -SECOND && end - instant <= THREE_ROUNDINGS;
        if (isRight(Date.parse(`${token.expiresAt}`))) continue;
        const seen = `${quote(request.expiration)} became ${quote(token.expiresAt)}`;
        return { seen, trace: instantTrace(token.expiresAt, isRight, []) };
      }
      return undefined;
    },
  },
  {
    name: 'dates/unoffered-date',
    promise: 'rejects a date if the options offer days only, or ends the token on that day',
    why: 'A user could edit the request, and get a token that never expires.',
    remedy:
      "Throw `TokenApiError('invalid', { issues: [{ step: 'access', field: 'expiration', message }] })` for an `expiration` that is neither `{ days }` nor `never`.",
    culprit: 'adapter or api',
    look: unofferedDate,
  },
  {
    name: 'dates/never',
    promise: 'returns `null` for a token that never expires',
    why: 'The page would show zero or the year 9999 as a date, and a missing date doesn’t say that the token never expires.',
    remedy:
      'Return null for never: `instantFromMilliseconds(expiresAt ?? null)`, or `expiresAt || null` if the API sends 0 or an empty text.',
    culprit: 'adapter',
    async look(harness) {
      await harness.needsExpiration();
      const { token } = await harness.make(await offered(harness, withoutEnd));
      return token.expiresAt === null
        ? undefined
        : `A token that should never expire has \`expiresAt\` ${quote(token.expiresAt)}`;
    },
  },
  {
    name: 'dates/status',
    promise: 'calls a token active until it ends',
    why: "The page shows the API's status, and computes no status itself.",
    remedy: 'Map the API’s status, or its `revokedAt` and `expiresAt`, to "active", "expired", "revoked" or "pending".',
    culprit: 'adapter',
    async look(harness) {
      await harness.needsExpiration();
      const { status, token } = await harness.make(await offered(harness, withDays));
      const wanted = status === 'pending-approval' ? 'pending' : 'active';
      const days = Math.round((Date.parse(`${token.expiresAt}`) - harness.now()) / DAY);
      return token.status === wanted ? undefined : `A new token with ${days} days to live is ${quote(token.status)}`;
    },
  },
];

function daysOf({ expiration }: TokenRequest): readonly number[] {
  return typeof expiration === 'object' && 'days' in expiration ? [expiration.days] : [];
}

function isInstant(date: unknown): boolean {
  return typeof date === 'string' && ISO_INSTANT.test(date) && !Number.isNaN(Date.parse(date));
}
