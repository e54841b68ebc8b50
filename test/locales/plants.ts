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
  'a heading that is cut off': {
    edit: (text) =>
      `${text}${text.includes('.twr-button{') ? '.twr h2{inline-size:3rem!important;overflow:hidden!important;white-space:nowrap!important}' : ''}`,
    language: 'longer',
    caughtAs: 'clipped',
  },
};
