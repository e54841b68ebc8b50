import type { TokenRow } from '../database/tokenwrightSchema.ts';

type Searched = Pick<TokenRow, 'name' | 'hint' | 'description' | 'createdByName'>;

export function searchTextOf({ name, hint, description, createdByName }: Searched): string {
  return foldedText([name, hint ?? '', description ?? '', createdByName].join('\n'));
}

export function sortNameOf(name: string): string {
  return [...foldedText(name)].slice(0, 100).join('');
}

/** Removes letter case, accents and compatibility forms. */
export function foldedText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
