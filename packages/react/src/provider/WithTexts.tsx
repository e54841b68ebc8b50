import type { Catalogue, SpokenCatalogue } from '@tokenwright/core';
import { createText } from '@tokenwright/core/list';
import { type ReactNode, useMemo } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import { TokenwrightContext, useTokenwright } from './TokenwrightProvider.tsx';

interface WithTextsProps {
  /** Must be the same object on every render. */
  readonly texts: Catalogue;
  readonly children: ReactNode;
}

/** Adds the English texts of a part that loads later than its page. The page's language already has them. */
export function WithTexts({ texts, children }: WithTextsProps) {
  const page = useTokenwright();
  const value = useMemo(() => {
    const catalogues = [{ ...(page.catalogues[0] as SpokenCatalogue), messages: texts }, ...page.catalogues];
    return { ...page, catalogues, text: createText<MessageId>(page.locale, ...catalogues) };
  }, [page, texts]);
  return <TokenwrightContext.Provider value={value}>{children}</TokenwrightContext.Provider>;
}
