export { checkedApi } from './api/checkedApi.ts';
export { checkOptions } from './api/checkOptions.ts';
export { type Failure, failureOf, failures } from './api/failures.ts';
export type { Page } from './api/page.ts';
export {
  type ApiMethod,
  answerFault,
  apiMethods,
  doubtOf,
  type PortMethod,
  portMethods,
} from './api/portMethods.ts';
export { reportLater } from './api/reportLater.ts';
export {
  type CreateCall,
  type CreateResult,
  type Idempotency,
  type IntentState,
  idempotencyShape,
  type Resource,
  type ResourceQuery,
  type TokenApi,
} from './api/tokenApi.ts';
export {
  type ReauthenticationChallenge,
  TokenApiError,
  type TokenApiErrorCode,
  type TokenApiErrorDetails,
  tokenApiErrorCodes,
} from './api/tokenApiError.ts';
export type {
  TokenCounts,
  TokenListing,
  TokenPage,
  TokenQuery,
  TokenSort,
  TokenStatusFilter,
} from './api/tokenListing.ts';
export type {
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
export type { ExpirationChoice, TokenRequest } from './api/tokenRequest.ts';
export { withTimeout } from './api/withTimeout.ts';
export { CatalogueError, type CatalogueFault } from './permissions/catalogueError.ts';
export type { Grant, ResourceMode, ResourceScope, Token, TokenStatus } from './token/token.ts';
export { warnDeveloper } from './wizard/warnDeveloper.ts';
