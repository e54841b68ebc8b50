import type { RequestDecision, TokenChanges, TokenEvent } from '@tokenwright/core';
import type { EndOverlapCall, RenewCall, RotateCall, TransferCall } from '@tokenwright/core/api';
import type { Reading, RestAnswer } from './reading.ts';
import type {
  RestCreateCall,
  RestCurrent,
  RestList,
  RestMethod,
  RestReadBack,
  RestTokenId,
  TokenPlace,
  WireCreated,
} from './restMethodSetup.ts';
import type { RestRoute } from './restRoute.ts';

type Intent = Pick<RestCreateCall, 'intentKey' | 'intentUuid'>;

/** The settings of a change whose response contains the token. */
export interface RestChange<Input = unknown> extends RestMethod<[RestTokenId & Input, RestCurrent]> {
  /** If omitted, the whole response is the token. */
  readonly read?: TokenPlace;
  /** Fetches the changed token. */
  readonly readBack?: RestReadBack;
}

/** The settings of a change whose response contains a secret. */
export interface RestSecret<Input = unknown> extends RestMethod<[RestTokenId & Intent & Input, RestCurrent]> {
  /** If omitted, the `read` of `createToken`. */
  readonly read?: Reading<WireCreated, [undefined, RestAnswer]>;
}

interface Version {
  readonly version?: string;
}

/** Methods that act on an existing token. Off by default if you set `token` or `createToken`. */
export interface RestLifeSetup {
  /** Placeholders: `{id}`, `{overlap}`, `{reason}`, `{intentKey}`, `{intentUuid}`. @default 'POST /tokens/{id}/rotate' */
  readonly rotateToken?: RestRoute | RestSecret<Pick<RotateCall, 'overlap' | 'reason'>> | false;
  /** Placeholders: `{id}`, `{hint}`. Only the default route sends `{ hint }`. @default 'POST /tokens/{id}/end-overlap' */
  readonly endOverlap?: RestRoute | RestChange<EndOverlapCall> | false;
  /** See `endOverlap`. @default 'POST /tokens/{id}/cancel-rotation' */
  readonly cancelRotation?: RestRoute | RestChange<EndOverlapCall> | false;
  /** Placeholders: `{id}`, `{version}`, `{reason}`, and the changed parts. `If-Match` contains the version. @default 'PATCH /tokens/{id}' */
  readonly updateToken?: RestRoute | RestChange<TokenChanges & Version> | false;
  /** Placeholders: `{id}`, `{version}`, `{expiration}`, `{expiresAt}`, `{reason}`. `If-Match` contains the version. @default 'POST /tokens/{id}/renew' */
  readonly renewToken?: RestRoute | RestChange<Omit<RenewCall, 'signal'>> | false;
  /** Placeholders: `{id}`, `{version}`, `{owner}`, `{reason}`. `If-Match` contains the version. @default 'POST /tokens/{id}/transfer' */
  readonly transferToken?: RestRoute | RestChange<Omit<TransferCall, 'signal'>> | false;
  /** Placeholder: `{id}`. Off by default if `revocation` is `deletes`. @default 'POST /tokens/{id}/restore' */
  readonly restoreToken?: RestRoute | RestChange | false;
  /** Placeholders: `{id}`, `{decision}`, `{narrowed}`, `{reason}`. @default 'POST /tokens/{id}/decide' */
  readonly decideRequest?: RestRoute | RestChange<RequestDecision> | false;
  /** Placeholders: `{id}`, `{intentKey}`, `{intentUuid}`. @default 'POST /tokens/{id}/claim' */
  readonly claimToken?: RestRoute | RestSecret | false;
  /** Placeholder: `{id}`. @default 'POST /tokens/{id}/withdraw' */
  readonly withdrawRequest?: RestRoute | RestChange | false;
  /** Placeholder: `{tokenId}`. @default 'GET /events?token={tokenId}' */
  readonly listEvents?:
    | RestRoute
    | (RestList<[{ readonly tokenId: string | undefined; readonly originalId: unknown }]> & {
        readonly read?: Reading<TokenEvent>;
      })
    | false;
}
