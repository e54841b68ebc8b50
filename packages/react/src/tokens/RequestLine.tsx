import type { Token } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/list';
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
  const requested =
    name === undefined
      ? text('approval.requestedAt', { age })
      : text('approval.requested', { age, name: visibleText(name) });
  return (
    <span {...part('token-line')} data-kind="warning">
      {approval?.decision === 'approved' ? text('approval.unclaimed') : requested}
    </span>
  );
}
