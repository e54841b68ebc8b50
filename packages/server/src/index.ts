export { defineCatalogue } from './catalogue/defineCatalogue.ts';
export type * from './catalogue/tokenOptions.ts';
export { createTokenServer, type TokenServer } from './createTokenServer.ts';
export type { Database } from './database/database.ts';
export type { MigrationSet } from './database/migrationSet.ts';
export { type DatabaseOptions, openDatabase } from './database/openDatabase.ts';
export { formsApi } from './forms/formsApi.ts';
export { formsMigrations } from './forms/formsMigrations.ts';
export { formsResources } from './forms/formsResources.ts';
export { type EntrySeed, type FormSeed, seedForms, type WorkspaceSeed } from './forms/seedForms.ts';
export type { Access } from './guard/access.ts';
export type { Need } from './guard/authorize.ts';
export {
  type Authorization,
  createTokenGuard,
  type TokenGuard,
  type TokenGuardConfig,
} from './guard/createTokenGuard.ts';
export type { FindOwner } from './guard/guardContext.ts';
export { type FieldIssue, Problem, type ProblemCode, type ProblemDetails } from './http/problem.ts';
export type { Log, LogLine } from './log.ts';
export type { MintLimits, RateLimit } from './mint/mintLimits.ts';
export type { Checkpoint } from './mint/mintSteps.ts';
export type { MintSettings } from './mint/runMint.ts';
export type { Principal } from './principal.ts';
export type { ProtectedApi } from './protectedApi.ts';
export type { Page, Resource, ResourceProvider, ResourceSearch } from './resourceProvider.ts';
export { type TokenFormat, tokenFormat } from './token/tokenFormat.ts';
export type { TokenServerConfig } from './tokenServerConfig.ts';
