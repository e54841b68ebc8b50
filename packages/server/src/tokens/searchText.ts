import type { TokenRow } from '../database/tokenwrightSchema.ts';

type Searched = Pick<TokenRow, 'name' | 'hint' | 'description' | 'createdByName' | 'serviceName'> &
  Partial<Pick<TokenRow, 'previousHint'>>;

export function searchTextOf(token: Searched): string {
  const { name, hint, previousHint, description, createdByName, serviceName } = token;
  return foldedText(
    [name, hint, previousHint, description, createdByName, serviceName].map((text) => text ?? '').join('\n'),
  );
}

export function sortNameOf(name: string): string {
  return [...foldedText(name)].slice(0, 100).join('');
}

export function foldedText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
