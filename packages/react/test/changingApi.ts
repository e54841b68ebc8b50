import type { Token, TokenApi } from '@tokenwright/core';

export function changingApi<Api extends TokenApi>(api: Api) {
  const changes = new Map<string, Partial<Token>>();
  const seen = (token: Token): Token => ({ ...token, ...changes.get(token.id) });
  const getToken = async (id: string): Promise<Token> => seen((await api.getToken?.(id)) as Token);
  return {
    api: {
      ...api,
      getToken,
      async listTokens(query: Parameters<NonNullable<TokenApi['listTokens']>>[0]) {
        const page = (await api.listTokens?.(query)) ?? { items: [] };
        return { ...page, items: page.items.map(seen) };
      },
    },
    async change(id: string, part: Partial<Token>): Promise<Token> {
      changes.set(id, { ...changes.get(id), ...part });
      return getToken(id);
    },
  };
}
