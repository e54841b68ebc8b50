import type { Catalogue } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { TokenwrightProvider, useTokenwright } from './TokenwrightProvider.tsx';

interface MoreTextsProps {
  /** The same object on every render. */
  readonly texts: Catalogue;
  readonly children: ReactNode;
}

const surfaces = ['acts'] as const;

export function MoreTexts({ texts, children }: MoreTextsProps) {
  const { api, appearance } = useTokenwright();
  return (
    <TokenwrightProvider {...{ api, texts, surfaces }} {...appearance}>
      {children}
    </TokenwrightProvider>
  );
}
