import type { Catalogue, Text, TokenApi } from '@tokenwright/core';
import { checkedApi, createText, directionOf, normalizeLocale, normalizeTimeZone } from '@tokenwright/core/list';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { MessageId, ReactMessages } from '../messages/reactMessages.ts';
import type { PartName } from './anatomy.ts';
import { isolation } from './isolateEvents.ts';

/** The look and language of a component. */
export interface Appearance {
  /** A BCP 47 tag. If omitted, the browser's locale. */
  readonly locale?: string | undefined;
  /** An IANA time zone. If omitted, the browser's zone. */
  readonly timeZone?: string | undefined;
  /** Your texts by id, in ICU syntax. */
  readonly messages?: ReactMessages | undefined;
  /** Your classes by part name. */
  readonly classNames?: Partial<Record<PartName, string>> | undefined;
  /** The parent of dialogs. If omitted, the nearest open modal, or the body. */
  readonly container?: Element | null | undefined;
}

interface TokenwrightValue {
  /** Rejects only with `TokenApiError`. */
  readonly api: TokenApi<object>;
  readonly text: Text<MessageId>;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly timeZone: string;
  readonly container: Element | undefined;
  readonly part: (name: PartName) => { readonly className: string; readonly 'data-part': PartName };
  readonly root: (name: PartName) => ReturnType<TokenwrightValue['part']> & { readonly lang: string };
}

export const TokenwrightContext = createContext<TokenwrightValue | null>(null);

export interface TokenwrightProviderProps extends Appearance {
  readonly api: TokenApi<object>;
  /** English texts. The list has fewer texts than the wizard. */
  readonly texts: Catalogue;
  readonly children: ReactNode;
}

export function TokenwrightProvider({
  api,
  texts,
  locale,
  timeZone,
  messages,
  classNames,
  container,
  children,
}: TokenwrightProviderProps) {
  const value = useMemo((): TokenwrightValue => {
    const spoken = normalizeLocale(locale);
    const lang = messages ? spoken : 'en';
    const part: TokenwrightValue['part'] = (name) => ({
      className: [`twr-${name}`, classNames?.[name]].filter(Boolean).join(' '),
      'data-part': name,
    });
    return {
      api: checkedApi(api),
      text: createText<MessageId>(spoken, texts, messages),
      locale: spoken,
      direction: directionOf(lang),
      timeZone: normalizeTimeZone(timeZone),
      container: container ?? undefined,
      part,
      root: (name) => ({ ...part(name), className: `twr ${part(name).className}`, lang, ...isolation }),
    };
  }, [api, texts, locale, timeZone, messages, classNames, container]);
  return <TokenwrightContext.Provider value={value}>{children}</TokenwrightContext.Provider>;
}

/** @throws {Error} if called outside of a Tokenwright component */
export function useTokenwright(): TokenwrightValue {
  const scope = useContext(TokenwrightContext);
  if (!scope)
    throw new Error('This view only works inside a TokenWizard, TokenWizardDialog or TokenManager. Put it there.');
  return scope;
}
