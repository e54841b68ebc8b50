import type { Language } from '@tokenwright/react/messages';
import { accents, longer } from './pseudoLanguages.ts';

const entries = import.meta.glob<Readonly<Record<string, Language>>>('../packages/react/src/locales/*.ts', {
  eager: true,
});

const translations = Object.values(entries)
  .flatMap((entry) => Object.values(entry))
  .map((language) => [language.locale, language] as const);

export const languages: Readonly<Record<string, Language>> = { ...Object.fromEntries(translations), accents, longer };

const pseudoTitles: Readonly<Record<string, string>> = { accents: '[Ácčéñtš]', longer: 'English, 40 % longer' };

export const toolbars = {
  theme: {
    description: 'Theme',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
    },
  },
  direction: {
    description: 'Direction of writing',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  language: {
    description: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: Object.keys(languages).map((tag) => ({
        value: tag,
        title: pseudoTitles[tag] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
      })),
    },
  },
  width: {
    description: 'Width',
    toolbar: {
      icon: 'ruler',
      dynamicTitle: true,
      items: [
        { value: '320px', title: '320 px' },
        { value: '480px', title: '480 px' },
        { value: '768px', title: '768 px' },
        { value: 'full', title: 'Full width' },
      ],
    },
  },
};

export const initialGlobals = { theme: 'light', direction: 'ltr', language: 'en', width: 'full' };
