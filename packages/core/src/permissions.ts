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
export { type ListRow, listRows } from './permissions/listRows.ts';
export { type MissingRequirement, missingRequirements, requirementsOf } from './permissions/missingRequirements.ts';
export { highestRank, type Obstacle, obstacleOf } from './permissions/obstacleOf.ts';
export { isAlikeInGroup } from './permissions/permissionName.ts';
export type { Announcement } from './permissions/picking/announcement.ts';
export { type PickAct, type Picked, type PickOffer, pick } from './permissions/picking/pick.ts';
export {
  type PickHistory,
  type PickMove,
  pickNext,
  startPicking,
  withoutAnnouncements,
} from './permissions/picking/pickHistory.ts';
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
