import type { Token } from '@tokenwright/core';
import { useCallback } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from './shortName.ts';

export function useSentence() {
  const { text } = useTokenwright();
  return useCallback(
    (id: MessageId, { name }: Token, values?: Readonly<Record<string, string>>) =>
      text(id, { ...values, name: shortName(name) }),
    [text],
  );
}
