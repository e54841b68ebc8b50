export { checkOptions } from './api/checkOptions.ts';
export type { OptionsChange } from './api/compareOptions.ts';
export type { CreateResult, IntentState } from './api/createResult.ts';
export type { AccessPart, ExpirationChoice, NamePart, PermissionsPart } from './api/requestParts.ts';
export type { Resource, ResourceQuery } from './api/resource.ts';
export type { CreateCall, Idempotency, NameCheck, Revocation, TokenApi, Verification } from './api/tokenApi.ts';
export {
  type ReauthenticationChallenge,
  TokenApiError,
  type TokenApiErrorCode,
  type TokenApiErrorDetails,
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
  TokenHygiene,
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
export { coreMessages } from './messages/coreMessages.ts';
export type {
  AnyCatalogue,
  Catalogue,
  CoreMessageId,
  CustomMessages,
  Messages,
  SpokenCatalogue,
  Text,
} from './messages/createText.ts';
export type { PermissionsDraft } from './permissions/picking/permissionsDraft.ts';
export type { Finding, FindingFix, FindingRule, FindingSubject, Severity } from './policy/findingsOf.ts';
export type { AccessDraft, ChosenResource } from './steps/access/accessForm.ts';
export { accessStep } from './steps/access/accessStep.ts';
export { builtInSteps, type TokenRequest } from './steps/builtInSteps.ts';
export { type NameDraft, nameStep } from './steps/name/nameStep.ts';
export { permissionsStep } from './steps/permissions/permissionsStep.ts';
export type { Custody, CustodyEnd, CustodyEvent, CustodyUserEvent } from './token/custody.ts';
export { Secret } from './token/secret.ts';
export { type SecretFileNames, secretFileNames } from './token/secretFileNames.ts';
export type { LentSecret, SecretSink } from './token/secretSink.ts';
export type { Grant, Permit, ResourceMode, ResourceScope, Token, TokenOwner, TokenStatus } from './token/token.ts';
export { checkStep, type StepCheck } from './wizard/checkStep.ts';
export { createSecretCustody, type SecretCustody, type SecretCustodyConfig } from './wizard/createSecretCustody.ts';
export { createTokenWizard, type TokenWizard } from './wizard/createTokenWizard.ts';
export type { Attempt, Intent } from './wizard/intent.ts';
export { draftedJustification, JUSTIFICATION_LIMIT, type JustificationProblem } from './wizard/justification.ts';
export type { AttemptEnd, End, Outcome } from './wizard/outcome.ts';
export type { StandardSchema } from './wizard/standardSchema.ts';
export type { Transition } from './wizard/statusRow.ts';
export {
  type AdaptedDraft,
  defineStep,
  type OptionsSwitch,
  type RequestOf,
  type Step,
  type StepIssue,
  type SummaryLine,
  subjectOf,
} from './wizard/step.ts';
export type { Drafts, StepContext } from './wizard/stepContext.ts';
export type { TokenWizardConfig } from './wizard/tokenWizardConfig.ts';
export { transition } from './wizard/transition.ts';
export type { ActUsage, UsageEvent } from './wizard/usageEvents.ts';
export type { WizardContext } from './wizard/wizardContext.ts';
export type { WizardEffect, WizardNotice } from './wizard/wizardEffect.ts';
export type { PersonEvent, ResultEvent, WizardEvent } from './wizard/wizardEvent.ts';
export type {
  Abandoning,
  Creating,
  Editing,
  Finished,
  PendingApproval,
  Reauthenticating,
  Reconciling,
  Revealing,
  Reviewing,
  SecretGone,
  Unknown,
  Waiting,
  WizardSnapshot,
  WizardStatus,
} from './wizard/wizardSnapshot.ts';
