export { checkedApi } from './api/checkedApi.ts';
export { checkOptions } from './api/checkOptions.ts';
export { changesFor, compareOptions, type OptionsChange } from './api/compareOptions.ts';
export { reportLater } from './api/reportLater.ts';
export { sayOptionsChange } from './api/sayOptionsChange.ts';
export type {
  CreateCall,
  CreateResult,
  Idempotency,
  IntentState,
  Page,
  Resource,
  ResourceQuery,
  TokenApi,
} from './api/tokenApi.ts';
export {
  type ReauthenticationChallenge,
  TokenApiError,
  type TokenApiErrorCode,
  type TokenApiErrorDetails,
  tokenApiErrorCodes,
} from './api/tokenApiError.ts';
export type * from './api/tokenOptions.ts';
export type { ExpirationChoice, TokenRequest } from './api/tokenRequest.ts';
export { withPatience } from './api/withPatience.ts';
export { addDays, type CalendarDate, daysBetween, isCalendarDate, LAST_DATE } from './expiration/calendarDate.ts';
export { compareLife, type LifeAnswer } from './expiration/compareLife.ts';
export { dateIn } from './expiration/dateIn.ts';
export { daysUntil } from './expiration/daysUntil.ts';
export { describeDate } from './expiration/describeDate.ts';
export { describeExpiry, type ExpiryReader, type ExpiryWords } from './expiration/describeExpiry.ts';
export { describeInstant } from './expiration/describeInstant.ts';
export { endOfDay } from './expiration/endOfDay.ts';
export { expiryInstant } from './expiration/expiryInstant.ts';
export { readInstant } from './expiration/readInstant.ts';
export { sayLifeAnswer } from './expiration/sayLifeAnswer.ts';
export { coreMessages } from './messages/coreMessages.ts';
export { createText, type Messages, type Text } from './messages/createText.ts';
export { directionOf } from './messages/directionOf.ts';
export { formatMessage, type MessageValues } from './messages/formatMessage.ts';
export { addGrants } from './permissions/addGrants.ts';
export type { Call } from './permissions/calls/call.ts';
export { parseCalls } from './permissions/calls/parseCalls.ts';
export { type GrantProposal, type ProposedCall, proposeGrants } from './permissions/calls/proposeGrants.ts';
export { type Catalogue, type CatalogueEntry, catalogueOf } from './permissions/catalogue.ts';
export { CatalogueError, type CatalogueFault } from './permissions/catalogueError.ts';
export { changeLevel } from './permissions/changeLevel.ts';
export type { AddedGrant, RemovedGrant, SelectionChange } from './permissions/changeRanks.ts';
export { countSelected, type SelectedCounts } from './permissions/countSelected.ts';
export {
  createPermissionSearch,
  type FoundGroup,
  type FoundPermissions,
  type PermissionFilter,
  type PermissionSearch,
} from './permissions/createPermissionSearch.ts';
export { grantLabel } from './permissions/grantLabel.ts';
export { grantsByRisk, type RatedGrant, type RiskGroup } from './permissions/grantsByRisk.ts';
export { isReadOnly } from './permissions/isReadOnly.ts';
export { type LevelChoice, levelChoices } from './permissions/levelChoices.ts';
export { type ListGap, type ListSection, listPieces } from './permissions/listPieces.ts';
export { type ListRow, listRows } from './permissions/listRows.ts';
export {
  type ListWindow,
  listWindow,
  type RowOffsets,
  rowOffsets,
} from './permissions/listWindow.ts';
export { type MissingRequirement, missingRequirements, requirementsOf } from './permissions/missingRequirements.ts';
export { moveInList, typeAhead } from './permissions/moveInList.ts';
export { highestRank, type Obstacle, obstacleOf } from './permissions/obstacleOf.ts';
export { isAlikeInGroup } from './permissions/permissionName.ts';
export {
  type PickAct,
  type Picked,
  type PickOffer,
  pick,
} from './permissions/picking/pick.ts';
export { hushed, type PickHistory, type PickMove, pickNext, startPicking } from './permissions/picking/pickHistory.ts';
export type { Saying } from './permissions/picking/saying.ts';
export { type DroppedGrant, pruneGrants } from './permissions/pruneGrants.ts';
export { type Dependent, requiredBy } from './permissions/requiredBy.ts';
export { isAtLeast, RISKS, riskOf, riskReason } from './permissions/riskOf.ts';
export {
  type BulkChange,
  type BulkWish,
  clearAll,
  type SkippedPermission,
  selectAll,
} from './permissions/selectAll.ts';
export { chosenLevel, chosenRank, grantsOf, type Selection, selectionOf } from './permissions/selection.ts';
export { type SelectionState, selectionState } from './permissions/selectionState.ts';
export { setLevel } from './permissions/setLevel.ts';
export { type AppliedTemplate, applyTemplate } from './permissions/templates/applyTemplate.ts';
export { matchingTemplate } from './permissions/templates/matchingTemplate.ts';
export { templatesOf } from './permissions/templates/templatesOf.ts';
export type { Finding, FindingFix, FindingRule, FindingSubject, Severity } from './policy/findings/finding.ts';
export { findingsOf, unacknowledged } from './policy/findings/findingsOf.ts';
export { keepOffered, type ReplacedExpiration } from './policy/keepOffered.ts';
export { lifetimeLimit, lifetimeLimits, type PolicySubject } from './policy/lifetimeLimits.ts';
export { type ExpirationOffer, type OfferContext, offeredExpirations } from './policy/offeredExpirations.ts';
export { type RefusedCombination, refusedCombinations } from './policy/refusedCombinations.ts';
export { sayReplaced } from './policy/sayReplaced.ts';
export { sayTightening, type Tightening, tightening } from './policy/tightening.ts';
export { type AccessDraft, type AccessPart, accessStep, type ChosenResource } from './steps/access/accessStep.ts';
export { describeScope, type ScopeWords } from './steps/access/describeScope.ts';
export { draftedExpiration } from './steps/access/draftedExpiration.ts';
export { draftedMode } from './steps/access/draftedMode.ts';
export { modeProblem } from './steps/access/modeProblem.ts';
export { offerFor } from './steps/access/offerFor.ts';
export { type PastedEntry, type ResourceLookup, resolvePasted, withPasted } from './steps/access/resolvePasted.ts';
export { tokenTypeProblem } from './steps/access/tokenTypeProblem.ts';
export { builtInSteps } from './steps/builtInSteps.ts';
export { NAME_LIMIT, type NameDraft, type NamePart, nameStep } from './steps/name/nameStep.ts';
export { draftedGrants } from './steps/permissions/draftedGrants.ts';
export {
  type PermissionsDraft,
  type PermissionsPart,
  type Prefill,
  permissionsStep,
} from './steps/permissions/permissionsStep.ts';
export { type ClampedText, clampText } from './text/clampText.ts';
export { findHits, type TextRange } from './text/findHits.ts';
export { findLookalikes } from './text/findLookalikes.ts';
export { markHits, type TextPiece } from './text/markHits.ts';
export { matchesQuery } from './text/matchesQuery.ts';
export { type VisiblePiece, visiblePieces, visibleText } from './text/visibleText.ts';
export { Secret } from './token/secret.ts';
export { type SecretFileNames, secretFileNames } from './token/secretFileNames.ts';
export type { LentSecret, SecretSink } from './token/secretSink.ts';
export type { Grant, ResourceMode, ResourceScope, Token, TokenStatus } from './token/token.ts';
export { checkStep, type StepCheck } from './wizard/checkStep.ts';
export { createTokenWizard, type TokenWizard, type TokenWizardConfig } from './wizard/createTokenWizard.ts';
export type { Outcome } from './wizard/outcome.ts';
export type { StandardSchema } from './wizard/standardSchema.ts';
export {
  type AdaptedDraft,
  type Drafts,
  defineStep,
  type OptionsSwitch,
  type RequestOf,
  type Step,
  type StepContext,
  type StepIssue,
  type SummaryLine,
} from './wizard/step.ts';
export { subjectOf } from './wizard/subjectOf.ts';
export { type Transition, transition } from './wizard/transition.ts';
export type { WizardContext } from './wizard/wizardContext.ts';
export type { WizardEffect, WizardNotice } from './wizard/wizardEffect.ts';
export type { PersonEvent, ResultEvent, WizardEvent } from './wizard/wizardEvent.ts';
export type * from './wizard/wizardSnapshot.ts';
