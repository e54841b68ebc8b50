export { matchingTemplate } from './permissions/applyTemplate.ts';
export type { Call } from './permissions/calls/parseCalls.ts';
export { type GrantProposal, type ProposedCall, proposeGrants } from './permissions/calls/proposeGrants.ts';
export { type SuggestedCall, suggestCall } from './permissions/calls/suggestCall.ts';
export { withoutSecrets } from './permissions/calls/withoutSecrets.ts';
export { type Catalogue, catalogueOf } from './permissions/catalogue.ts';
export type { CatalogueEntry } from './permissions/catalogueEntries.ts';
export { CatalogueError, type CatalogueFault } from './permissions/catalogueError.ts';
export { changeLevel } from './permissions/changeLevel.ts';
export type { AddedGrant, RemovedGrant, SelectionChange } from './permissions/changeRanks.ts';
export {
  createPermissionSearch,
  type FoundGroup,
  type FoundPermissions,
  type PermissionFilter,
  type PermissionSearch,
} from './permissions/createPermissionSearch.ts';
export { grantLabel, isAlikeInGroup } from './permissions/grantLabel.ts';
export { countSelected, type ListRow, listRows, type SelectedCounts } from './permissions/listRows.ts';
export { highestRank, type Obstacle, obstacleOf } from './permissions/obstacleOf.ts';
export type { PermissionsDraft, Prefill } from './permissions/picking/permissionsDraft.ts';
export type { PickAct, PickContext, Picked } from './permissions/picking/pick.ts';
export type { Announcement } from './permissions/picking/pickAnnouncements.ts';
export {
  type PickHistory,
  type PickMove,
  pickNext,
  startPicking,
  withoutAnnouncements,
} from './permissions/picking/pickHistory.ts';
export type { Requirement, RequirementIndex } from './permissions/requirementIndex.ts';
export {
  type Dependent,
  type MissingRequirement,
  missingRequirements,
  requiredBy,
  requirementsOf,
} from './permissions/requirementsOf.ts';
export { riskOf, riskReason } from './permissions/riskOf.ts';
export { chosenRank, type Selection, selectionOf } from './permissions/selection.ts';
export { type LevelChoice, levelChoices, type SelectionState, selectionState } from './permissions/selectionState.ts';
export { templatesOf } from './permissions/templatesOf.ts';
