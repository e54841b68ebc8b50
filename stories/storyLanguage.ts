import type { Language } from '@tokenwright/react/messages';
import { createContext, useContext } from 'react';

export const StoryLanguage = createContext<Language | undefined>(undefined);

export function useStoryLanguage(): Language | undefined {
  return useContext(StoryLanguage);
}
