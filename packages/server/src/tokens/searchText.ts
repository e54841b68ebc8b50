import type { TokenRow } from '../database/tokenwrightSchema.ts';

type Searched = Pick<TokenRow, 'name' | 'hint' | 'description' | 'createdByName' | 'serviceName'> &
  Partial<Pick<TokenRow, 'pastHints' | 'ownerName'>>;

export function searchTextOf(token: Searched): string {
  const { name, hint, pastHints = [], description, createdByName, ownerName, serviceName } = token;
  const texts = [name, hint, ...pastHints, description, createdByName, ownerName, serviceName];
  return foldedText(texts.map((text) => text ?? '').join('\n'));
}

export function sortNameOf(name: string): string {
  return [...foldedText(name)].slice(0, 100).join('');
}

export function foldedText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
