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
