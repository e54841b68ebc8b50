import type { MessageValues } from '@tokenwright/core/text';
import { createElement, type ReactNode } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

const FIRST_MARK = 0xe000;
const MARK = /([\ue000-\ue0ff])/;

export interface PhraseProps {
  readonly id: MessageId;
  readonly parts: Readonly<Record<string, ReactNode>>;
  readonly values?: MessageValues;
}

export function Phrase({ id, parts, values }: PhraseProps) {
  const { text } = useTokenwright();
  const nodes = Object.values(parts);
  const marks = Object.fromEntries(
    Object.keys(parts).map((name, index) => [name, String.fromCharCode(FIRST_MARK + index)]),
  );
  const pieces = text(id, { ...values, ...marks }).split(MARK);
  return createElement(
    'span',
    null,
    ...pieces.map((piece) =>
      MARK.test(piece) ? nodes[piece.charCodeAt(0) - FIRST_MARK] : piece && createElement('span', null, piece),
    ),
  );
}
