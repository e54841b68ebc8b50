export { checkedApi } from './api/checkedApi.ts';
export { checkOptions } from './api/checkOptions.ts';
export type { CreateResult, IntentState } from './api/createResult.ts';
export { type Failure, failureOf, failures } from './api/failures.ts';
export type { AnswerOf, ApiMethod, PortMethod } from './api/portMethod.ts';
export { answerFault, apiMethods, doubtOf, portMethods } from './api/portMethods.ts';
export { reportLater } from './api/reportLater.ts';
export type { ExpirationChoice } from './api/requestParts.ts';
export type { Resource, ResourceQuery } from './api/resource.ts';
export { type ServerClock, serverClockOf } from './api/serverClock.ts';
export {
  type CreateCall,
  type Idempotency,
  idempotencyShape,
  type NameCheck,
  type Revocation,
  revocationShape,
  type TokenApi,
  type Verification,
} from './api/tokenApi.ts';
export {
  challengeOf,
  type ReauthenticationChallenge,
  TokenApiError,
  type TokenApiErrorCode,
  type TokenApiErrorDetails,
  tokenApiErrorCodes,
} from './api/tokenApiError.ts';
export type { TokenEvent } from './api/tokenEvent.ts';
export type {
  CancelCall,
  EndOverlapCall,
  EventQuery,
  RenewCall,
  RequestDecision,
  RotateCall,
  TokenChanges,
  TokenLife,
  TransferCall,
} from './api/tokenLife.ts';
export type {
  Page,
  TokenCounts,
  TokenListing,
  TokenPage,
  TokenQuery,
  TokenSort,
  TokenStatusFilter,
} from './api/tokenListing.ts';
export type {
  ApprovalRule,
  Endpoint,
  ExpirationOptions,
  LifetimeLimit,
  Lock,
  Permission,
  PermissionGroup,
  PermissionLevel,
  PolicyCondition,
  Risk,
  Template,
  TokenOptions,
  TokenPolicy,
  TokenType,
} from './api/tokenOptions.ts';
export { withTimeout } from './api/withTimeout.ts';
export { CatalogueError, type CatalogueFault } from './permissions/catalogueError.ts';
export type { TokenRequest } from './steps/builtInSteps.ts';
export type { Grant, Permit, ResourceMode, ResourceScope, Token, TokenOwner, TokenStatus } from './token/token.ts';
export { warnDeveloper } from './wizard/warnDeveloper.ts';
