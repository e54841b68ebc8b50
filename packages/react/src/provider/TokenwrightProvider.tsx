import type { AnyCatalogue, Catalogue, Text, TokenApi } from '@tokenwright/core';
import { checkedApi, createText, directionOf, normalizeLocale, normalizeTimeZone } from '@tokenwright/core/list';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language, Surface } from '../messages/language.ts';
import type { MessageId, ReactMessages } from '../messages/reactMessages.ts';
import type { PartName } from './anatomy.ts';
import { isolation } from './isolateEvents.ts';
import { useFallbackMarks } from './useFallbackMarks.ts';
import { useLanguageParts } from './useLanguageParts.ts';

/** The look and language of a component. */
export interface Appearance {
  /** The texts, such as `de` from `@tokenwright/react/locales/de`. If omitted, English. */
  readonly language?: Language | undefined;
  /** A BCP 47 tag for dates and numbers in the language of the texts. If omitted, the language's locale, or English. */
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
  /** The messages behind `text`, the most general first. */
  readonly catalogues: readonly AnyCatalogue[];
  readonly language: Language | undefined;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly timeZone: string;
  readonly container: Element | undefined;
  readonly part: (name: PartName) => { readonly className: string; readonly 'data-part': PartName };
  /** The host's settings, for a provider with more texts. */
  readonly appearance: Appearance;
  readonly root: (
    name: PartName,
  ) => ReturnType<TokenwrightValue['part']> & { readonly lang: string; readonly dir: 'ltr' | 'rtl' | undefined };
}

export const TokenwrightContext = createContext<TokenwrightValue | null>(null);

export interface TokenwrightProviderProps extends Appearance {
  readonly api: TokenApi<object>;
  /** English texts. The list has fewer texts than the wizard. */
  readonly texts: Catalogue;
  /** The parts of the language that this page needs besides the list's texts. */
  readonly surfaces?: readonly Surface[] | undefined;
  /** Changes the messages for another flow, such as an edit. The same function on every render. */
  readonly flowTexts?: ((catalogues: readonly AnyCatalogue[]) => readonly AnyCatalogue[]) | undefined;
  readonly children: ReactNode;
}

export function TokenwrightProvider({
  api,
  texts,
  surfaces = NO_SURFACES,
  flowTexts,
  language: wanted,
  locale,
  timeZone,
  messages,
  classNames,
  container,
  children,
}: TokenwrightProviderProps) {
  const shown = useLanguageParts(wanted, surfaces);
  const language = shown?.language;
  const spoken = localeFor(language, locale, messages !== undefined);
  const lang = language || messages ? spoken : 'en';
  const onFormat = useFallbackMarks(!/^en\b/i.test(lang));
  const value = useMemo((): TokenwrightValue | undefined => {
    if (!shown) return undefined;
    const own = [{ spoken: 'en', messages: texts, onFormat }, ...shown.parts, messages];
    const catalogues = flowTexts ? flowTexts(own) : own;
    const part: TokenwrightValue['part'] = (name) => ({
      className: [`twr-${name}`, classNames?.[name]].filter(Boolean).join(' '),
      'data-part': name,
    });
    return {
      api: checkedApi(api),
      text: createText<MessageId>(spoken, ...catalogues),
      catalogues,
      language,
      locale: spoken,
      direction: language?.direction ?? directionOf(lang),
      timeZone: normalizeTimeZone(timeZone),
      container: container ?? undefined,
      part,
      appearance: { language: wanted, locale, timeZone, messages, classNames, container },
      root: (name) => ({
        ...part(name),
        className: `twr ${part(name).className}`,
        lang,
        dir: language?.direction,
        ...isolation,
      }),
    };
  }, [
    api,
    texts,
    flowTexts,
    wanted,
    language,
    shown,
    spoken,
    lang,
    onFormat,
    locale,
    timeZone,
    messages,
    classNames,
    container,
  ]);
  if (!value) return null;
  return <TokenwrightContext.Provider value={value}>{children}</TokenwrightContext.Provider>;
}

/** Ignores a locale of another language: its dates and plurals would disagree with the texts. */
function localeFor(language: Language | undefined, locale: string | undefined, hasOwnTexts: boolean): string {
  const given = normalizeLocale(locale ?? language?.locale);
  const spoken = language?.locale ?? (hasOwnTexts ? given : 'en');
  return scriptOf(given) === scriptOf(spoken) ? given : spoken;
}

function scriptOf(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
}

const NO_SURFACES: readonly Surface[] = [];

export function appearanceOf({ language, locale, timeZone, messages, classNames, container }: Appearance): Appearance {
  return { language, locale, timeZone, messages, classNames, container };
}

/** @throws {Error} if called outside of a Tokenwright component */
export function useTokenwright(): TokenwrightValue {
  const scope = useContext(TokenwrightContext);
  if (!scope)
    throw new Error('This view only works inside a TokenWizard, TokenWizardDialog or TokenManager. Put it there.');
  return scope;
}
