import type { Catalogue, Text, TokenApi } from '@tokenwright/core';
import { checkedApi } from '@tokenwright/core/api';
import { normalizeTimeZone } from '@tokenwright/core/expiration';
import { createText, directionOf, normalizeLocale } from '@tokenwright/core/text';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { MessageId, ReactMessages } from '../messages/reactMessages.ts';
import type { PartName } from './anatomy.ts';
import { isolation } from './isolateEvents.ts';

/** The look and language of the wizard, the dialog and the manager. */
export interface Appearance {
  /** BCP 47, for plurals, numbers and dates. @default the browser's */
  readonly locale?: string | undefined;
  /** IANA zone for entering and showing dates. @default the browser's */
  readonly timeZone?: string | undefined;
  /** Your texts, which replace the English ones by id, in ICU syntax, in the language of `locale`. */
  readonly messages?: ReactMessages | undefined;
  /** Classes added to parts, by part name. */
  readonly classNames?: Partial<Record<PartName, string>> | undefined;
  /** The element that dialogs are added to. @default the nearest open modal, else the body */
  readonly container?: Element | null | undefined;
}

interface TokenwrightValue {
  /** A checked API: each method returns a valid answer or rejects with a `TokenApiError`. */
  readonly api: TokenApi<object>;
  readonly text: Text<MessageId>;
  readonly locale: string;
  /** The direction of our sentences; the layout follows the page's direction. */
  readonly direction: 'ltr' | 'rtl';
  readonly timeZone: string;
  readonly container: Element | undefined;
  readonly part: (name: PartName) => { readonly className: string; readonly 'data-part': PartName };
  /**
   * Like `part`, for an element without an ancestor of ours: sets the custom properties and the language of our texts,
   * and keeps React's events from the host.
   */
  readonly root: (name: PartName) => ReturnType<TokenwrightValue['part']> & { readonly lang: string };
}

export const TokenwrightContext = createContext<TokenwrightValue | null>(null);

export interface TokenwrightProviderProps extends Appearance {
  readonly api: TokenApi<object>;
  /** The English texts of the components below, so that the list loads without the wizard's texts. */
  readonly texts: Catalogue;
  readonly children: ReactNode;
}

/** Provides the API, the language and the styling contract. */
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
    // Without a host's messages the texts are English, for any locale.
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

/** @throws {Error} outside of a Tokenwright component */
export function useTokenwright(): TokenwrightValue {
  const scope = useContext(TokenwrightContext);
  if (!scope)
    throw new Error('This view only works inside a TokenWizard, TokenWizardDialog or TokenManager. Put it there.');
  return scope;
}
