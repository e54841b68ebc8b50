import type { Catalogue, Messages } from '@tokenwright/core';
import type { actMessages } from './actMessages.ts';
import type { changeMessages } from './changeMessages.ts';
import type { claimMessages } from './claimMessages.ts';
import type { detailsMessages } from './detailsMessages.ts';
import type { editMessages } from './editMessages.ts';
import type { emptyMessages } from './emptyMessages.ts';
import type { fieldMessages } from './fieldMessages.ts';
import type { managerMessages } from './managerMessages.ts';
import type { MessageId } from './reactMessages.ts';
import type { rotateMessages } from './rotateMessages.ts';
import type { toolMessages } from './toolMessages.ts';

type ListId =
  | keyof typeof managerMessages
  | keyof typeof fieldMessages
  | keyof typeof detailsMessages
  | keyof typeof changeMessages
  | keyof typeof emptyMessages;

/** Texts of the list. */
export type ListMessages = Messages<ListId>;

type ActId =
  | keyof typeof actMessages
  | keyof typeof claimMessages
  | keyof typeof editMessages
  | keyof typeof rotateMessages
  | keyof typeof toolMessages;

/** Texts of the dialogs that change a token. */
export type ActMessages = Messages<ActId>;

/** Texts of the wizard, its steps, and the secret. */
export type WizardMessages = Messages<Exclude<MessageId, ActId | keyof ListMessages>>;

export type Surface = 'wizard' | 'acts';

export const wizardOnly = ['wizard'] as const satisfies readonly Surface[];

/** Texts in one language, such as `de` from `@tokenwright/react/locales/de`. */
export interface Language {
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly list: ListMessages;
  readonly wizard: WizardMessages | (() => Promise<WizardMessages>);
  readonly acts: ActMessages | (() => Promise<ActMessages>);
}

/** Loads each part of a language, for example on a server. The result is plain data. */
export async function loadLanguage(language: Language): Promise<Language> {
  const [wizard, acts] = await Promise.all([loadSurface(language, 'wizard'), loadSurface(language, 'acts')]);
  return { ...language, wizard, acts };
}

const loaded = new WeakMap<object, Catalogue>();

export function surfaceOf(language: Language, surface: Surface): Catalogue | undefined {
  const part = language[surface];
  return typeof part === 'object' ? part : loaded.get(part);
}

export async function loadSurface(language: Language, surface: Surface): Promise<Catalogue> {
  const part = language[surface];
  if (typeof part === 'object') return part;
  const messages = await part();
  loaded.set(part, messages);
  return messages;
}
