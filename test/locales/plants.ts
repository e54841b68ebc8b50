import type { FindingKind } from './measureLocales.ts';

export interface Plant {
  readonly story?: string;
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
    edit: styled('.twr h2{inline-size:3rem!important;overflow:hidden!important;white-space:nowrap!important}'),
    language: 'longer',
    caughtAs: 'clipped',
  },
  'a button that covers a heading': {
    story: 'token-list-token-list--full-list',
    edit: styled('.twr-manager-header>.twr-button{position:absolute!important;inset:auto!important}'),
    language: 'en',
    caughtAs: 'clipped',
  },
  'a menu item that is wider than its menu': {
    story: 'token-list-review-and-export--filters-with-counts',
    edit: styled('.twr-menu-item{white-space:nowrap!important}'),
    language: 'de',
    caughtAs: 'clipped',
  },
};

function styled(rule: string): Plant['edit'] {
  return (text) => (text.includes('.twr-button{') ? `${text}${rule}` : text);
}
