import type { QueryClient } from '@tanstack/react-query';
import type { Text, Token, TokenApi, TokenOptions } from '@tokenwright/core';
import { type TokenDrafts, tokenDrafts } from '@tokenwright/core/tokens';
import { fetchResourceNames } from '../queries/useResourceNames.ts';

export async function copyDrafts(
  client: QueryClient,
  api: TokenApi,
  token: Token,
  options: TokenOptions,
  text: Text,
): Promise<TokenDrafts> {
  return tokenDrafts(token, options, text, await fetchResourceNames(client, api, token, options));
}
