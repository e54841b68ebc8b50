import { useCallback, useState } from 'react';
import { useSentence } from './useSentence.ts';

export function useAnnouncer() {
  const sentence = useSentence();
  const [announcement, announce] = useState('');
  const say = useCallback((...words: Parameters<typeof sentence>) => announce(sentence(...words)), [sentence]);
  return { announcement, say, announce };
}
