import type { Token } from '@tokenwright/core';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { relativeTime } from './Moment.tsx';

interface RequestLineProps {
  readonly token: Token;
  readonly now: number;
}

export function RequestLine({ token, now }: RequestLineProps) {
  const { part, text, locale } = useTokenwright();
  const { approval, createdAt, createdBy, owner } = token;
  const age = relativeTime(Math.min(0, Date.parse(createdAt) - now || 0), locale);
  const name = createdBy ?? owner?.label;
  const line = () => {
    if (approval?.decision === 'approved') return text('approval.unclaimed');
    if (name === undefined) return text('approval.requestedAt', { age });
    return <Phrase id="approval.requested" parts={{ name: <VisibleText text={name} /> }} values={{ age }} />;
  };
  return (
    <span {...part('token-line')} data-kind="warning">
      {line()}
    </span>
  );
}
