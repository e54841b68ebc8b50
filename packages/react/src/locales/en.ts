import type { Language } from '../messages/language.ts';

/** English. The components contain its texts. */
export const en: Language = { locale: 'en', direction: 'ltr', list: {}, wizard: {}, acts: {} };
