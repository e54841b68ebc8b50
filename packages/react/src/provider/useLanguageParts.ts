import type { Catalogue } from '@tokenwright/core';
import { reportLater } from '@tokenwright/core/list';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Language, loadSurface, type Surface, surfaceOf } from '../messages/language.ts';

interface LanguageParts {
  readonly language: Language | undefined;
  readonly parts: readonly Catalogue[];
}

/**
 * While the texts load, returns the previous language, so that an open wizard stays. If the texts don't load, returns
 * English ones.
 */
export function useLanguageParts(
  language: Language | undefined,
  surfaces: readonly Surface[],
): LanguageParts | undefined {
  const [settled, setSettled] = useState<Language>();
  const isReady = !language || settled === language || surfaces.every((surface) => surfaceOf(language, surface));
  useEffect(() => {
    if (isReady) return;
    let isShown = true;
    Promise.all(surfaces.map((surface) => loadSurface(language, surface)))
      .catch(reportLater)
      .then(() => isShown && setSettled(language));
    return () => {
      isShown = false;
    };
  }, [language, surfaces, isReady]);
  const ready = useMemo((): LanguageParts | undefined => {
    if (!isReady) return undefined;
    const parts = language ? surfaces.map((surface) => surfaceOf(language, surface)) : [];
    return { language, parts: [language?.list, ...parts].filter((part) => part !== undefined) };
  }, [language, surfaces, isReady]);
  const last = useRef(ready);
  useEffect(() => {
    if (ready) last.current = ready;
  }, [ready]);
  return ready ?? last.current;
}
