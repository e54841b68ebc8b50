import type { Token } from '@tokenwright/core';
import { visibleText } from '@tokenwright/core/text';
import { useEffect, useRef } from 'react';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { tableRole } from './tableRole.ts';

export interface TokenHeadingProps {
  readonly token: Token;
  readonly isNew: boolean;
  /** Whether focus moves here, because the focused button disappeared. */
  readonly takesFocus: boolean;
}

/** The token's name, description, and the hint of its secret. */
export function TokenHeading({ token, isNew, takesFocus }: TokenHeadingProps) {
  const { part, text } = useTokenwright();
  const heading = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (isNew) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);
  return (
    <th
      {...part('token-heading')}
      {...tableRole('rowheader')}
      data-column="name"
      scope="row"
      abbr={token.name}
      ref={heading}
      tabIndex={-1}
    >
      <span {...part('token-name')}>
        <TruncatedText text={token.name} />
      </span>{' '}
      {isNew && <span {...part('token-new')}>{text('manager.new')}</span>}
      {token.description && (
        <span {...part('token-description')}>
          <TruncatedText text={token.description} />
        </span>
      )}
      {token.hint && (
        <span {...part('token-hint')}>
          <bdi dir="ltr">{visibleText(token.hint)}</bdi>
        </span>
      )}
    </th>
  );
}
