import type { Token } from '@tokenwright/core';
import { expiryInstant } from '@tokenwright/core/expiration';
import { offered, withDate, withDays, withoutEnd } from '../bench/offered.ts';
import { quote } from '../bench/quote.ts';
import type { Check } from '../check.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 86_400_000;

/** Both ends of the calendar. */
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
    promise: 'gives every instant as an ISO 8601 text with a zone',
    why: 'A number is read as milliseconds, a day with no time as midnight in UTC, a time with no zone as the reader’s own: three ways to show the wrong day.',
    remedy:
      'Map with `new Date(seconds * 1000).toISOString()`, and "no date" to `null` (`expiresAt`, `lastUsedAt`) or to nothing (`revokedAt`).',
    async look(bench) {
      const { token } = await bench.make();
      const tokens = [token];
      if (bench.api.listTokens) tokens.push(await bench.listed(token.id));
      tokens.push(...[await bench.api.revokeToken?.(token.id)].flatMap((revoked) => revoked ?? []));
      const dates: [string, unknown][] = tokens.flatMap((each) => Object.entries(datesOf(each)));
      const odd = dates.find(([, date]) => date !== null && date !== undefined && !isInstant(date));
      return odd && `\`${odd[0]}\` is ${quote(odd[1])}`;
    },
  },
  {
    name: 'dates/created-now',
    promise: 'says that a token was created when it was',
    why: 'The list is sorted and read by it: seconds taken for milliseconds make every token one of January 1970.',
    remedy:
      'Read `createdAt` from the API, in the right unit. If the test server has a clock of its own, give the setup `now`.',
    async look(bench) {
      const { createdAt } = (await bench.make()).token;
      const difference = Math.abs(Date.parse(createdAt) - bench.now());
      return difference <= 5 * MINUTE ? undefined : `A token that was made just now says ${quote(createdAt)}`;
    },
  },
  {
    name: 'dates/days',
    promise: 'lets a token of so many days end after so many times 24 hours',
    why: 'The page has said the moment to the person before they pressed Create.',
    remedy:
      'Send the days, or `expiryInstant(expiration, Date.now())` of @tokenwright/core where your API wants an instant.',
    async look(bench) {
      const { token, request } = await bench.make(await offered(bench, withDays));
      const asked = expiryInstant(request.expiration, Date.parse(token.createdAt)) ?? Number.NaN;
      return Math.abs(Date.parse(`${token.expiresAt}`) - asked) <= 2 * MINUTE
        ? undefined
        : `${quote(request.expiration)} from ${quote(token.createdAt)} became ${quote(token.expiresAt)}`;
    },
  },
  {
    name: 'dates/end-of-day',
    promise: 'lets a token with a date live to the end of that day in its zone',
    why: 'A person who chooses Friday expects to work all Friday. Midnight in UTC takes up to 26 hours from them.',
    remedy:
      'Send `{ date, timeZone }` as it is, or `expiryInstant(expiration, Date.now())` of @tokenwright/core. Never `new Date(date)`.',
    async look(bench) {
      for (const zone of zones) {
        const { token, request } = await bench.make(await offered(bench, withDate(zone)));
        const end = expiryInstant(request.expiration, bench.now()) ?? Number.NaN;
        const early = end - Date.parse(`${token.expiresAt}`);
        if (!(early >= -1 && early <= SECOND)) return `${quote(request.expiration)} became ${quote(token.expiresAt)}`;
      }
      return undefined;
    },
  },
  {
    name: 'dates/never',
    promise: 'says `null` for a token that never expires',
    why: 'Zero is a date in 1970, the year 9999 is a date too, and an empty text is none: the page would show each as what it is not.',
    remedy: 'Map whatever your API has for "never" to `expiresAt: null`.',
    async look(bench) {
      const { token } = await bench.make(await offered(bench, withoutEnd));
      return token.expiresAt === null
        ? undefined
        : `A token that was asked never to expire has \`expiresAt\` ${quote(token.expiresAt)}`;
    },
  },
  {
    name: 'dates/status',
    promise: 'calls a token active until it ends',
    why: 'The page never works out a status; it shows what the API says.',
    remedy:
      'Take the status from the API, or from its `revokedAt` and `expiresAt`, and map it to "active", "expired", "revoked" or "pending".',
    async look(bench) {
      const { status, token } = await bench.make(await offered(bench, withDays));
      const wanted = status === 'pending-approval' ? 'pending' : 'active';
      const days = Math.round((Date.parse(`${token.expiresAt}`) - bench.now()) / DAY);
      return token.status === wanted ? undefined : `A new token with ${days} days to live is ${quote(token.status)}`;
    },
  },
];

function isInstant(date: unknown): boolean {
  return typeof date === 'string' && ISO_INSTANT.test(date) && !Number.isNaN(Date.parse(date));
}
