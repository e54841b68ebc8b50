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

const toolbar = <const Icon extends string>(
  icon: Icon,
  description: string,
  items: readonly (readonly [value: string, title: string])[],
) => ({
  description,
  toolbar: { icon, dynamicTitle: true, items: items.map(([value, title]) => ({ value, title })) },
});

export const toolbars = {
  theme: toolbar('contrast', 'Mode', [
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]),
  themeFile: toolbar('paintbrush', 'Theme', [
    ['default', 'Default theme'],
    ['neutral', 'Neutral theme'],
    ['shadcn', 'shadcn/ui theme'],
  ]),
  direction: toolbar('transfer', 'Direction of writing', [
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  language: toolbar(
    'globe',
    'Language',
    Object.keys(languages).map((tag) => [
      tag,
      pseudoTitles[tag] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
    ]),
  ),
  motion: toolbar('lightning', 'Motion', [
    ['system', 'Motion of the system'],
    ['reduced', 'Reduced motion'],
    ['slow', 'Motion slowed down'],
  ]),
};

export const initialGlobals = {
  theme: 'light',
  themeFile: 'default',
  direction: 'ltr',
  language: 'en',
  motion: 'system',
};

const size = (name: string, inline: number, block: number) => ({
  name: `${inline} px, ${name}`,
  styles: { width: `${inline}px`, height: `${block}px` },
});

export const viewports = {
  narrow: size('smallest phone', 320, 640),
  phone: size('phone', 390, 844),
  split: size('half a tablet', 480, 900),
  tablet: size('tablet', 768, 1024),
  laptop: size('small laptop', 1024, 768),
  desktop: size('desktop', 1280, 800),
};
