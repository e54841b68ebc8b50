import type { Token } from '@tokenwright/core';
import { useCallback, useState } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from './shortName.ts';

/** Holds the latest announcement about a token, for the list's status region. */
export function useAnnouncer() {
  const { text } = useTokenwright();
  const [said, setSaid] = useState('');
  const say = useCallback(
    (id: MessageId, { name }: Token, values?: Readonly<Record<string, string>>) =>
      setSaid(text(id, { ...values, name: shortName(name) })),
    [text],
  );
  return { said, say };
}
