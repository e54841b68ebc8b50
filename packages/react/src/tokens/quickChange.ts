import type { Token, TokenOptions } from '@tokenwright/core';
import { describeInstant } from '@tokenwright/core/expiration';
import { isExpiring, renewalOf, type TokenChange } from '@tokenwright/core/tokens';
import type { MessageId } from '../messages/reactMessages.ts';
import { intlFormat } from './intlFormat.ts';

type Values = Readonly<Record<string, string>>;

export interface QuickChange {
  readonly act: 'renew' | 'restore';
  readonly label: Values;
  readonly hint: { readonly id: MessageId; readonly values: Values };
  readonly call: (token: Token) => TokenChange;
  readonly done: MessageId;
  readonly failed: MessageId;
  readonly describe: (changed: Token) => Values;
}

interface QuickContext {
  readonly options: TokenOptions | undefined;
  readonly now: number;
  readonly locale: string;
  readonly timeZone: string;
}

export function quickChange(token: Token, context: QuickContext): QuickChange | undefined {
  if (token.status === 'revoked' && token.restorableUntil) return restoring(token.restorableUntil, context);
  const renewal = context.options && isExpiring(token, context.now) && renewalOf(token, context.options, context.now);
  return renewal ? renewing(renewal, token.expiresAt ?? '', context) : undefined;
}

function renewing(
  { expiration, expiresAt }: NonNullable<ReturnType<typeof renewalOf>>,
  before: string,
  context: QuickContext,
): QuickChange {
  const { locale, timeZone } = context;
  const day = intlFormat(Intl.DateTimeFormat, locale, { timeZone, dateStyle: 'medium' });
  const date = day.format(Date.parse(expiresAt));
  return {
    act: 'renew',
    label: { date },
    hint: { id: 'act.renewMoment', values: { moment: momentOf(expiresAt, context) } },
    call: ({ id, version }) => ({
      id,
      method: 'renewToken',
      send: (api) => api.renewToken?.(id, { expiration, expiresAt, ...(version !== undefined && { version }) }),
      isDone: (token) => token.expiresAt === null || Date.parse(token.expiresAt) > Date.parse(before),
    }),
    done: 'act.renewed',
    failed: 'act.renewFailed',
    describe: (changed) => ({ moment: momentOf(changed.expiresAt ?? expiresAt, context) }),
  };
}

function restoring(until: string, context: QuickContext): QuickChange {
  return {
    act: 'restore',
    label: {},
    hint: { id: 'act.restoreUntil', values: { moment: momentOf(until, context) } },
    call: ({ id }) => ({
      id,
      method: 'restoreToken',
      send: (api) => api.restoreToken?.(id),
      isDone: ({ status }) => status !== 'revoked',
    }),
    done: 'act.restored',
    failed: 'act.restoreFailed',
    describe: () => ({}),
  };
}

function momentOf(instant: string, { locale, timeZone }: QuickContext): string {
  return describeInstant(Date.parse(instant), timeZone, locale);
}
