import type { TokenType } from '../api/tokenOptions.ts';
import type { Noun } from './formatMessage.ts';

/** Returns the host's noun for its resources, with the forms that the host names. */
export function nounOf(resources: TokenType['resources']): Noun {
  const { label = '', forms } = resources ?? {};
  return forms ? { other: label, ...Object.fromEntries(forms.map(({ form, text }) => [form, text])) } : label;
}
