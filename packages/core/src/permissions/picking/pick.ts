import type { Permission, Template } from '../../api/tokenOptions.ts';
import type { Text } from '../../messages/createText.ts';
import type { Grant } from '../../token/token.ts';
import { applyTemplate } from '../applyTemplate.ts';
import type { Catalogue } from '../catalogue.ts';
import { addGrants, changeLevel } from '../changeLevel.ts';
import { clearAll, selectAll } from '../selectAll.ts';
import { chosenLevel, selectionOf } from '../selection.ts';
import { type PermissionsDraft, withGrants } from './permissionsDraft.ts';
import {
  type Announcement,
  bulkAnnouncements,
  changeAnnouncements,
  clearAnnouncements,
  countAnnouncement,
  templateAnnouncements,
} from './pickAnnouncements.ts';

/** A user action in the picker. */
export type PickAct =
  | { readonly do: 'set'; readonly permission: string; readonly level: string | null }
  | { readonly do: 'selectAll'; readonly permissions: readonly Permission[]; readonly level?: string }
  | { readonly do: 'clearAll'; readonly permissions: readonly Permission[] }
  | { readonly do: 'apply'; readonly template: Template }
  | { readonly do: 'add'; readonly grants: readonly Grant[] };

/** The current catalogue, token type, and texts. */
export interface PickContext {
  readonly catalogue: Catalogue;
  readonly tokenType?: string | undefined;
  readonly text: Text;
}

/** The result of a user action. */
export interface Picked {
  readonly draft: PermissionsDraft;
  readonly announcements: readonly Announcement[];
}

export function pick(draft: PermissionsDraft, act: PickAct, context: PickContext): Picked {
  switch (act.do) {
    case 'set':
      return setOne(draft, act, context);
    case 'selectAll':
      return selectMany(draft, act, context);
    case 'clearAll':
      return clearMany(draft, act, context);
    case 'apply':
      return apply(act, context);
    case 'add':
      return add(draft, act, context);
  }
}

type Act<Kind extends PickAct['do']> = Extract<PickAct, { do: Kind }>;

function setOne(draft: PermissionsDraft, { permission, level }: Act<'set'>, context: PickContext): Picked {
  const change = changeLevel(draft.grants, permission, level, context.catalogue);
  return {
    draft: withGrants(draft, change.grants, [permission]),
    announcements: changeAnnouncements({ permission, level: level ?? '' }, change, context),
  };
}

function selectMany(draft: PermissionsDraft, act: Act<'selectAll'>, { catalogue, tokenType }: PickContext): Picked {
  const { permissions, level } = act;
  const options = { ...(level !== undefined && { level }), ...(tokenType && { tokenType }) };
  const change = selectAll(draft.grants, permissions, catalogue, options);
  return { draft: withGrants(draft, change.grants, idsOf(change.set)), announcements: bulkAnnouncements(change) };
}

function clearMany(draft: PermissionsDraft, { permissions }: Act<'clearAll'>, { catalogue }: PickContext): Picked {
  const selection = selectionOf(draft.grants, catalogue);
  const ids = permissions.map(({ id }) => id);
  const cleared = ids.filter((id) => chosenLevel(selection, id));
  const change = clearAll(draft.grants, permissions, catalogue);
  return { draft: withGrants(draft, change.grants, ids), announcements: clearAnnouncements(cleared.length, change) };
}

function apply({ template }: Act<'apply'>, { catalogue, tokenType }: PickContext): Picked {
  const applied = applyTemplate(template, catalogue, tokenType);
  const { grants } = applied;
  return {
    draft: { grants, prefill: { source: 'template', label: template.label, grants } },
    announcements: templateAnnouncements(applied),
  };
}

function add(draft: PermissionsDraft, act: Act<'add'>, { catalogue }: PickContext): Picked {
  const change = addGrants(draft.grants, act.grants, catalogue);
  const count = change.grants.length - draft.grants.length - change.added.length;
  const added = change.added.length > 0 ? [countAnnouncement('permissions.bulkAdded', change.added.length)] : [];
  return {
    draft: withGrants(draft, change.grants, idsOf(act.grants)),
    announcements: [countAnnouncement('permissions.bulkSet', Math.max(0, count)), ...added],
  };
}

function idsOf(grants: readonly Grant[]): readonly string[] {
  return grants.map(({ permission }) => permission);
}
