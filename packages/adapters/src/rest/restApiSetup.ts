import type { Idempotency, NameCheck, Token, TokenOptions, TokenRequest } from '@tokenwright/core';
import type { Revocation } from '@tokenwright/core/api';
import type { Reading, RestAnswer } from './reading.ts';
import type { RestLifeSetup } from './restLifeSetup.ts';
import type {
  RestAnswered,
  RestCreate,
  RestCreateCall,
  RestList,
  RestMethod,
  RestProblems,
  RestQuery,
  RestRevoke,
  RestSearch,
  RestTokenId,
  RestTransport,
  RestVerify,
  TokenPlace,
  WireCreated,
} from './restMethodSetup.ts';
import type { RestPages } from './restPages.ts';
import type { RestRoute } from './restRoute.ts';

type Intent = Pick<RestCreateCall, 'intentKey' | 'intentUuid'>;

/** The settings of `createRestApi`. The defaults match the wire contract of `@tokenwright/server`. */
export interface RestApiSetup<Request = TokenRequest> extends RestTransport, RestProblems, RestLifeSetup {
  /** @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** `deletes`: any response with status 2xx, or a 404, counts as revoked. @default 'keeps' */
  readonly revocation?: Revocation;
  /** The options, if the API has no endpoint for them. */
  readonly options?: TokenOptions | (() => TokenOptions | Promise<TokenOptions>);
  readonly token?: Reading<Token>;
  /** The pages of tokens and resources. If omitted, `cursorPages()`. */
  readonly pages?: RestPages;
  /** @default 'GET /options' */
  readonly loadOptions?: RestRoute | (RestMethod<[]> & { readonly read?: Reading<TokenOptions> });
  /** Placeholders: the fields of the request, `{intentKey}`, `{intentUuid}`, `{expiresAt}`. @default 'POST /tokens' */
  readonly createToken?: RestRoute | RestCreate<Request>;
  /** Placeholders: `{type}`, `{query}`. @default 'GET /resources/{type}?query={query}' */
  readonly searchResources?: RestRoute | RestSearch | false;
  /** Placeholders: `{id}`, `{intentKey}`, `{intentUuid}`. Off if `idempotency` is `none`. @default 'POST /tokens/{id}/acknowledge' */
  readonly acknowledge?: RestRoute | RestMethod<[RestTokenId & Intent]> | false;
  /** Placeholders: `{intentKey}`, `{intentUuid}`. Off if `idempotency` is `none`. @default 'GET /intents/current' */
  readonly findByIntent?:
    | RestRoute
    | (RestMethod<[Intent]> & { readonly read?: Reading<WireCreated, [undefined, RestAnswer]> })
    | false;
  /** Placeholders: `{query}`, `{status}`, `{hygiene}`, `{sort}`, `{limit}`. @default 'GET /tokens' */
  readonly listTokens?: RestRoute | RestList<[RestQuery]> | false;
  /** Placeholder: `{id}`. Off by default if you set `token` or `createToken`. @default 'GET /tokens/{id}' */
  readonly getToken?: RestRoute | (RestMethod<[RestTokenId]> & { readonly read?: TokenPlace }) | false;
  /** Placeholder: `{name}`. Off by default like `getToken`. @default 'GET /names/check?name={name}' */
  readonly checkName?: RestRoute | RestAnswered<{ readonly name: string }, NameCheck> | false;
  /** Placeholder: `{secret}`, in body and headers. Off by default like `getToken`. @default 'POST /verify' */
  readonly verifyToken?: RestRoute | RestVerify | false;
  /** Placeholders: `{id}`, `{reason}`. @default 'POST /tokens/{id}/revoke' */
  readonly revokeToken?: RestRoute | RestRevoke | false;
}
