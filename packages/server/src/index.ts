export { defineCatalogue } from './catalogue/catalogueIndex.ts';
export { createTokenServer, type TokenServer } from './createTokenServer.ts';
export type { Database } from './database/database.ts';
export type { MigrationSet } from './database/migrate.ts';
export { type DatabaseOptions, openDatabase } from './database/openDatabase.ts';
export type { Access } from './guard/access.ts';
export {
  type Authorization,
  createTokenGuard,
  type RequiredAccess,
  type TokenGuard,
} from './guard/createTokenGuard.ts';
export type { FindOwner, TokenGuardConfig } from './guard/guardContext.ts';
export { type AccessEnv, admit, type ProtectedApi } from './guard/protectedApi.ts';
export { createRouter } from './http/createRouter.ts';
export { jsonBody } from './http/jsonBody.ts';
export { type FieldIssue, Problem, type ProblemCode, type ProblemDetails } from './http/problem.ts';
export type { OwnersOf, PossibleOwner } from './life/offeredOwners.ts';
export type { Log, LogLine } from './log.ts';
export type { Checkpoint, MintLimits, MintSettings, RateLimit } from './mint/mintSettings.ts';
export type { ServiceAccount, ServiceAccountOf } from './mint/serviceAccount.ts';
export type { Principal } from './principal.ts';
export type { Resource, ResourceProvider, ResourceSearch } from './resourceProvider.ts';
export { type Authorize, authorizeByRights, type TokenAction } from './rights/authorize.ts';
export type { TokenServerConfig } from './serverContext.ts';
export { type TokenFormat, tokenFormat } from './token/tokenFormat.ts';
export { json, problems } from './wire/json.ts';
export { type Page, type PageQuery, pageOf, pageQuery } from './wire/pageOf.ts';
export type * from './wire/tokenOptionsSchema.ts';
export type { Grant, TokenRequest } from './wire/tokenRequestSchema.ts';
export type { CreatedToken, Permit, ResourceScope, Token, TokenStatus } from './wire/tokenSchema.ts';
