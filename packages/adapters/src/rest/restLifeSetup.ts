import type { RequestDecision, TokenChanges, TokenEvent } from '@tokenwright/core';
import type { RenewCall } from '@tokenwright/core/api';
import type { Reading, RestAnswer } from './reading.ts';
import type { RestCreateCall, RestList, RestMethod, RestTokenId, TokenPlace, WireCreated } from './restMethodSetup.ts';
import type { RestRoute } from './restRoute.ts';

type Intent = Pick<RestCreateCall, 'intentKey' | 'intentUuid'>;

/** The setting of a change that answers with the token. */
export interface RestChange<Input = unknown> extends RestMethod<[RestTokenId & Input]> {
  /** A path, such as `data`. @default the whole answer */
  readonly read?: TokenPlace;
}

/** The setting of a change that answers with a secret. */
export interface RestSecret<Input = unknown> extends RestMethod<[RestTokenId & Intent & Input]> {
  /** @default that of `createToken` */
  readonly read?: Reading<WireCreated, [undefined, RestAnswer]>;
}

interface Version {
  readonly version?: string;
}

/** The methods after a creation. By default, an adapter with its own `token` or `createToken` has none of them. */
export interface RestLifeSetup {
  /** `{id}`, `{overlap}`, `{intentKey}`, `{intentUuid}`. @default 'POST /tokens/{id}/rotate' */
  readonly rotateToken?: RestRoute | RestSecret<{ readonly overlap: number }> | false;
  /** `{id}`. @default 'POST /tokens/{id}/end-overlap' */
  readonly endOverlap?: RestRoute | RestChange | false;
  /** `{id}`. @default 'POST /tokens/{id}/cancel-rotation' */
  readonly cancelRotation?: RestRoute | RestChange | false;
  /** `{id}`, `{version}`, and the changed parts. @default 'PATCH /tokens/{id}', the version in `If-Match` */
  readonly updateToken?: RestRoute | RestChange<TokenChanges & Version> | false;
  /** `{id}`, `{version}`, `{expiration}`, `{expiresAt}`. @default 'POST /tokens/{id}/renew', the version in `If-Match` */
  readonly renewToken?: RestRoute | RestChange<Omit<RenewCall, 'signal'>> | false;
  /** `{id}`. @default 'POST /tokens/{id}/restore', `false` if the API deletes */
  readonly restoreToken?: RestRoute | RestChange | false;
  /** `{id}`, `{decision}`, `{narrowed}`, `{reason}`. @default 'POST /tokens/{id}/decide' */
  readonly decideRequest?: RestRoute | RestChange<RequestDecision> | false;
  /** `{id}`, `{intentKey}`, `{intentUuid}`. @default 'POST /tokens/{id}/claim' */
  readonly claimToken?: RestRoute | RestSecret | false;
  /** `{id}`. @default 'POST /tokens/{id}/withdraw' */
  readonly withdrawRequest?: RestRoute | RestChange | false;
  /** `{tokenId}`. @default 'GET /events?token={tokenId}' */
  readonly listEvents?:
    | RestRoute
    | (RestList<[{ readonly tokenId: string | undefined; readonly originalId: unknown }]> & {
        readonly read?: Reading<TokenEvent>;
      })
    | false;
}
