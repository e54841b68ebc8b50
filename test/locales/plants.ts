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
  'a paragraph that is cut off': {
    edit: (text) =>
      `${text}${text.includes('.twr-button{') ? '.twr p{inline-size:3rem;overflow:hidden;white-space:nowrap}' : ''}`,
    language: 'longer',
    caughtAs: 'clipped',
  },
};
