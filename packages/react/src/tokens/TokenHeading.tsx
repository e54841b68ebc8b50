import { type Token, visibleText } from '@tokenwright/core';
import { useEffect, useRef } from 'react';
import { ClampedText } from '../fields/ClampedText.tsx';
import { useScope } from '../scope/Scope.tsx';
import { tableRole } from './tableRole.ts';

export interface TokenHeadingProps {
  readonly token: Token;
  readonly isNew: boolean;
  /** Whether focus comes here, since the button that had it has gone. */
  readonly takesFocus: boolean;
}

/** Which token this row is about: its name, what it is for, and what may be shown of its secret. */
export function TokenHeading({ token, isNew, takesFocus }: TokenHeadingProps) {
  const { part, text } = useScope();
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
        <ClampedText text={token.name} />
      </span>{' '}
      {isNew && <span {...part('token-new')}>{text('manager.new')}</span>}
      {token.description && (
        <span {...part('token-description')}>
          <ClampedText text={token.description} />
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
