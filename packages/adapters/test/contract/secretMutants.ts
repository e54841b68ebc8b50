import { type CreateResult, type TokenApi, TokenApiError } from '@tokenwright/core';
import { type Mistake, type Mutant, misreadCreated, misreadSecret, mutant } from './mutant.ts';

export const secretMutants: readonly Mutant[] = [
  mutant('secrets/not-in-token', 'spreads the whole answer into the token', misreadCreated(spread)),
  mutant('secrets/not-in-list', 'lists what its API lists, secret and all', (right) => {
    const secrets = new Map<string, string>();
    return {
      async createToken(request, call) {
        const result = await right.createToken(request, call);
        if (result.status === 'created' && result.secret) secrets.set(result.token.id, result.secret);
        return result;
      },
      async listTokens(query) {
        const page = (await right.listTokens?.(query)) ?? { items: [] };
        return { ...page, items: page.items.map((token) => ({ ...token, key: secrets.get(token.id) })) };
      },
    };
  }),
  mutant(
    'secrets/hint',
    'uses all but the last four characters of the secret as the hint',
    misreadCreated((result) =>
      'secret' in result
        ? { ...result, token: { ...result.token, hint: `${result.secret?.slice(0, -4)}****` } }
        : result,
    ),
  ),
  mutant('secrets/differ', 'gives the first secret that it saw again and again', (right, subject) => {
    let first: string | undefined;
    const keep = (secret: string) => {
      first ??= secret;
      return first;
    };
    return misreadSecret(keep)(right, subject);
  }),
  mutant('secrets/not-in-errors', 'puts the intent key into its errors', (right) => ({
    createToken: (request, call) =>
      right.createToken(request, call).catch((error: TokenApiError) => {
        throw new TokenApiError(error.code, { issues: error.issues, detail: `Request ${call.intentKey} failed.` });
      }),
  })),
  mutant('secrets/not-in-errors', 'puts its last answer into the cause of its errors', (right) => {
    let last: unknown;
    return {
      async createToken(request, call) {
        try {
          last = await right.createToken(request, call);
          return last as CreateResult;
        } catch (error) {
          const { code, issues } = error as TokenApiError;
          throw new TokenApiError(code, { issues, cause: { last } });
        }
      },
    };
  }),
  mutant('secrets/not-in-fault', 'lets through the text that the parser could not read', quotingBody()),
  mutant(
    'secrets/not-in-token',
    'takes the secret for the id',
    misreadCreated((result) =>
      'secret' in result ? { ...result, token: { ...result.token, id: result.secret } } : result,
    ),
  ),
  mutant(
    'secrets/not-in-token',
    'keeps the secret in the description',
    misreadCreated((result) =>
      'secret' in result ? { ...result, token: { ...result.token, description: `Secret: ${result.secret}` } } : result,
    ),
  ),
];

function spread(result: Awaited<ReturnType<TokenApi['createToken']>>) {
  return { ...result, token: { ...result.token, ...('secret' in result && { secret: result.secret }) } };
}

/** The memory API shows no response body, so the mutant repeats the call to get one. */
function quotingBody(): Mistake {
  return (right) => ({
    async createToken(request, call) {
      try {
        return await right.createToken(request, call);
      } catch (error) {
        if ((error as TokenApiError).code !== 'unknown-outcome') throw error;
        const body = JSON.stringify(await right.createToken(request, call));
        throw new TokenApiError('unknown-outcome', { cause: new SyntaxError(`Unexpected end of JSON input: ${body}`) });
      }
    },
  });
}
