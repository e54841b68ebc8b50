import type { FindingKind } from './measureLocales.ts';

export interface Plant {
  readonly edit: (text: string) => string;
  readonly language: string;
  readonly caughtAs: FindingKind;
}

export const plants: Readonly<Record<string, Plant>> = {
  'a German text that is still English': {
    edit: (text) => text.replace('`Token erstellen`', '`Create token`'),
    language: 'de',
    caughtAs: 'untranslated',
  },
  'a text outside of the catalogues': {
    edit: (text) => text.replaceAll(/\w+\(`manager\.create`\)/g, '`Make one`'),
    language: 'accents',
    caughtAs: 'untranslated',
  },
  'a button that is too narrow for its text': {
    edit: (text) =>
      text.includes('.twr-button{') ? `${text}.twr .twr-button{inline-size:3rem;overflow:hidden}` : text,
    language: 'longer',
    caughtAs: 'clipped',
  },
};
