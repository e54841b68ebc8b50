import type { RestHeaders } from './restApiSetup.ts';

/**
 * Headers that carry a bearer token of your own session, asked for before each call; none where there is none.
 * @example createRestApi({ headers: bearerHeader(() => session.getAccessToken()) })
 */
export function bearerHeader(
  token: () => string | undefined | Promise<string | undefined>,
): () => Promise<RestHeaders> {
  return async (): Promise<RestHeaders> => {
    const text = await token();
    return text ? { Authorization: `Bearer ${text}` } : {};
  };
}
