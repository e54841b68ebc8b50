import { describeDate } from '../expiration/describeDate.ts';
import type { Text } from '../messages/createText.ts';
import type { AccessDraft } from '../steps/access/accessStep.ts';
import type { ReplacedExpiration } from './keepOffered.ts';

/** Tells the person what became of a choice that is no longer offered, and why where a limit took it. */
export function describeReplacedExpiration(
  { from, to, limit }: ReplacedExpiration,
  locale: string,
  text: Text,
): string {
  const said = { from: nameOf(from, locale, text), to: nameOf(to, locale, text) };
  const sentence = text(to.expiration === '' ? 'policy.replacedByNone' : 'policy.replaced', said);
  return limit ? `${sentence} ${limit.reason}` : sentence;
}

function nameOf({ expiration, date }: Pick<AccessDraft, 'expiration' | 'date'>, locale: string, text: Text): string {
  if (expiration === '') return '';
  if (expiration === 'never') return text('access.never');
  return expiration === 'date' ? describeDate(date, locale) : text('access.lifeInDays', { days: Number(expiration) });
}
