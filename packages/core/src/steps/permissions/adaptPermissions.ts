import { changesFor, compareOptions, describeOptionsChange, type OptionsChange } from '../../api/compareOptions.ts';
import { type Catalogue, catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import type { PermissionsDraft } from '../../permissions/picking/permissionsDraft.ts';
import { type DroppedGrant, pruneGrants } from '../../permissions/pruneGrants.ts';
import type { AdaptedDraft, OptionsSwitch } from '../../wizard/step.ts';
import type { StepContext } from '../../wizard/stepContext.ts';

export function adaptPermissions(
  draft: PermissionsDraft,
  { before, context }: OptionsSwitch,
): AdaptedDraft<PermissionsDraft> {
  const { options, text } = context;
  const { grants, dropped } = pruneGrants(draft.grants, catalogueOf(options.groups));
  const changes = compareOptions(before, options, text);
  const selected = changesFor(changes, draft.grants);
  const notes = [
    ...selected.map((change) => describeOptionsChange(change, text)),
    ...droppedNotes(dropped, catalogueOf(before.groups), context),
    ...otherNotes(
      changes.filter((change) => !selected.includes(change)),
      context,
    ),
  ];
  return { draft: dropped.length > 0 ? { ...draft, grants } : draft, notes };
}

function droppedNotes(dropped: readonly DroppedGrant[], before: Catalogue, { options, text }: StepContext) {
  const after = catalogueOf(options.groups);
  const label = ({ grant }: DroppedGrant): string =>
    grantLabel(grant, before.rank(grant) === -1 ? after : before, text);
  const lowered = dropped.flatMap((each) =>
    each.left ? [text('options.lowered', { label: label(each), left: grantLabel(each.left, after, text) })] : [],
  );
  const taken = dropped.filter(({ left }) => !left).map(label);
  return taken.length > 0 ? [...lowered, text('options.taken', { labels: taken })] : lowered;
}

function otherNotes(changes: readonly OptionsChange[], { text }: StepContext) {
  const permissions = new Set(changes.flatMap((change) => ('grant' in change ? [change.grant.permission] : [])));
  return permissions.size > 0 ? [text('options.others', { count: permissions.size })] : [];
}
