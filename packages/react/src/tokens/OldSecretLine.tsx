import type { Token } from '@tokenwright/core';
import { Separator } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { relativeTime } from './Moment.tsx';

type OldSecret = NonNullable<Token['oldSecret']>;

export interface OldSecretProps {
  readonly oldSecret: OldSecret;
  readonly now: number;
}

export function OldSecretLine({ oldSecret, now }: OldSecretProps) {
  const { part, text, locale } = useTokenwright();
  const left = Math.max(0, Date.parse(oldSecret.worksUntil) - now);
  return (
    <span {...part('token-line')} data-kind="warning">
      <span>{useOf(oldSecret, now, { text, locale })}</span>
      <Separator />
      <span>{text('oldSecret.left', { left: relativeTime(left, locale) })}</span>
    </span>
  );
}

function useOf(
  { lastUsedAt }: OldSecret,
  now: number,
  { text, locale }: Pick<ReturnType<typeof useTokenwright>, 'text' | 'locale'>,
) {
  if (lastUsedAt === undefined) return text('oldSecret.unknown');
  if (lastUsedAt === null) return text('oldSecret.unused');
  const ago = relativeTime(Math.min(0, Date.parse(lastUsedAt) - now), locale);
  return text('oldSecret.used', { ago });
}
