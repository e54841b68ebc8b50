import type { AccessDraft, StepContext } from '@tokenwright/core';
import {
  describeDate,
  describeExpiry,
  type ExpiryDescription,
  expiryInstant,
  LAST_DATE,
} from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { draftedExpiration, offerFor } from '@tokenwright/core/steps';
import type { ReactNode } from 'react';
import { LineSign } from '../../fields/LineSign.tsx';
import { Space, VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { PausedStatus } from '../PausedStatus.tsx';

type Chosen = Pick<AccessDraft, 'expiration' | 'date'>;

export interface ExpiryMomentProps {
  readonly chosen: Chosen;
  readonly offer: ExpirationOffer;
  readonly context: StepContext;
  readonly isExplained: boolean;
}

export function ExpiryMoment({ chosen, offer, context, isExplained }: ExpiryMomentProps) {
  const { text } = useTokenwright();
  const words = describeOffered(chosen, offer, context);
  const never = chosen.expiration === 'never' && offer.never.isOffered ? text('access.noEndWarning') : undefined;
  const notice = isExplained ? never : (outsideOf(chosen, offer, context, text) ?? never);
  if (notice !== undefined) return <Result words={notice} />;
  if (!words) return null;
  const { utcTime: utc, days, inDays } = words;
  const isNear = days < NEAR;
  const local = isNear ? words.local : words.localTime;
  const date = describeDate(words.date, context.locale);
  return (
    <Result words={isNear ? text('access.expires', { inDays }) : text('review.expires', { date })}>
      <span>
        {context.timeZone === 'UTC'
          ? text('access.expiresAtUtc', { utc: local })
          : text('access.expiresAt', { local, utc })}
      </span>
    </Result>
  );
}

/** In days. */
const NEAR = 14;

interface ResultProps {
  readonly words: string;
  readonly children?: ReactNode;
}

function Result({ words, children }: ResultProps) {
  const { part } = useTokenwright();
  return (
    <div {...part('expiry-moment')}>
      <LineSign shape={CLOCK} size={16} />
      <p>
        <strong>{words}</strong>
        <Space />
        {children}
      </p>
      <PausedStatus text={words} isShown />
    </div>
  );
}

export function expiryOf(draft: AccessDraft, context: StepContext): ExpiryDescription | undefined {
  return describeOffered(draft, offerFor(draft.tokenType, context), context);
}

function describeOffered(chosen: Chosen, offer: ExpirationOffer, context: StepContext) {
  const choice = isOffered(chosen, offer) ? draftedExpiration(chosen, context.timeZone) : undefined;
  const instant = choice && expiryInstant(choice, context.now);
  return typeof instant === 'number' ? describeExpiry(instant, context) : undefined;
}

function outsideOf(
  { expiration, date }: Chosen,
  { dates }: ExpirationOffer,
  { locale }: StepContext,
  text: ReturnType<typeof useTokenwright>['text'],
): string | undefined {
  if (expiration !== 'date' || !dates || !/^[1-9]\d{3}-/.test(date)) return undefined;
  const { earliest, latest } = dates;
  if (date < earliest) return text('access.dateBeforeFirst', { from: describeDate(earliest, locale) });
  if (date <= latest || latest === LAST_DATE) return undefined;
  return text('access.dateAfterLast', { to: describeDate(latest, locale) });
}

function isOffered({ expiration, date }: Chosen, { presets, dates, never }: ExpirationOffer) {
  if (expiration === 'never') return never.isOffered;
  if (expiration !== 'date') return presets.includes(Number(expiration || Number.NaN));
  return dates !== undefined && date >= dates.earliest && date <= dates.latest;
}

export function LifetimeLimits({ offer }: { readonly offer: ExpirationOffer }) {
  const { part, text, locale } = useTokenwright();
  const { limits, dates, never } = offer;
  const [limit] = limits;
  const required = never.isOffered ? undefined : text('access.endRequired', { reason: never.reason });
  const sentence = limit
    ? text(dates ? 'access.latest' : 'access.longest', {
        latest: dates ? describeDate(dates.latest, locale) : '',
        days: limit.maxDays,
        reason: limit.reason,
      })
    : required;
  return (
    <p {...part('life-limit')}>
      {sentence !== undefined && <LineSign shape={LOCK} />}
      <span>
        {sentence !== undefined && <VisibleText text={sentence} isOurs />}
        <Space />
        <span>{text('access.expirationHint')}</span>
      </span>
    </p>
  );
}

const CLOCK = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.2l2.2 1.4';
const LOCK = 'M3.5 7.2h9v6.3h-9ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2';
