import { changesFor, compareOptions, type OptionsChange } from '../../api/compareOptions.ts';
import { describeOptionsChange } from '../../api/describeOptionsChange.ts';
import { type Catalogue, catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import { type DroppedGrant, pruneGrants } from '../../permissions/pruneGrants.ts';
import type { AdaptedDraft, OptionsSwitch, StepContext } from '../../wizard/step.ts';
import type { PermissionsDraft } from './permissionsStep.ts';

/** Keeps of the chosen grants what new options allow, and says what changed about those that were chosen. */
export function adaptPermissions(
  draft: PermissionsDraft,
  { before, context }: OptionsSwitch,
): AdaptedDraft<PermissionsDraft> {
  const { options, text } = context;
  const { grants, dropped } = pruneGrants(draft.grants, catalogueOf(options.groups));
  const changes = compareOptions(before, options);
  const mine = changesFor(changes, draft.grants);
  const notes = [
    ...mine.map((change) => describeOptionsChange(change, text)),
    ...sayDropped(dropped, catalogueOf(before.groups), context),
    ...sayOthers(changes, mine, context),
  ];
  return { draft: dropped.length > 0 ? { ...draft, grants } : draft, notes };
}

function sayDropped(dropped: readonly DroppedGrant[], was: Catalogue, { options, text }: StepContext) {
  const is = catalogueOf(options.groups);
  const label = ({ grant }: DroppedGrant): string => grantLabel(grant, was.rank(grant) === -1 ? is : was);
  const lowered = dropped.flatMap((each) =>
    each.left ? [text('options.lowered', { label: label(each), left: grantLabel(each.left, is) })] : [],
  );
  const taken = dropped.filter(({ left }) => !left).map(label);
  return taken.length > 0 ? [...lowered, text('options.taken', { labels: taken.join(', ') })] : lowered;
}

/** A catalogue of thousands may have changed all over; what the person did not choose is only counted. */
function sayOthers(changes: readonly OptionsChange[], mine: readonly OptionsChange[], { text }: StepContext) {
  const others = changes.filter((change) => !mine.includes(change));
  const permissions = new Set(others.flatMap((change) => ('grant' in change ? [change.grant.permission] : [])));
  return permissions.size > 0 ? [text('options.others', { count: permissions.size })] : [];
}
