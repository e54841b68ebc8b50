import type { Language } from '../src/messages/language.ts';

export const ar: Language = {
  locale: 'ar',
  direction: 'rtl',
  list: {},
  wizard: async () => ({ 'name.title': 'سمِّ الرمز' }),
  acts: {},
};
