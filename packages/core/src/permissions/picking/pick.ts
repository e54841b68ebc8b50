import type { Permission, Template } from '../../api/tokenOptions.ts';
import type { PermissionsDraft, Prefill } from '../../steps/permissions/permissionsStep.ts';
import type { Grant } from '../../token/token.ts';
import { addGrants } from '../addGrants.ts';
import type { Catalogue } from '../catalogue.ts';
import { changeLevel } from '../changeLevel.ts';
import { clearAll, selectAll } from '../selectAll.ts';
import { chosenLevel, selectionOf } from '../selection.ts';
import { applyTemplate } from '../templates/applyTemplate.ts';
import { type Announcement, countAnnouncement } from './announcement.ts';
import { bulkAnnouncements, clearSayings, templateSayings } from './bulkAnnouncements.ts';
import { changeAnnouncements } from './changeAnnouncements.ts';
import { keepPrefill } from './keepPrefill.ts';

/** What a person does in the picker. */
export type PickAct =
  | { readonly do: 'set'; readonly permission: string; readonly level: string | null }
  | { readonly do: 'selectAll'; readonly permissions: readonly Permission[]; readonly level?: string }
  | { readonly do: 'clearAll'; readonly permissions: readonly Permission[] }
  | { readonly do: 'apply'; readonly template: Template }
  | { readonly do: 'add'; readonly grants: readonly Grant[] };

/** What is offered to the person now. */
export interface PickOffer {
  readonly catalogue: Catalogue;
  /** The one that is chosen, or is the only one. */
  readonly tokenType?: string | undefined;
}

/** What came of an act. */
export interface Picked {
  readonly draft: PermissionsDraft;
  /** What it did beside what can be seen where it was done; empty for nothing. */
  readonly said: readonly Announcement[];
}

/**
 * Does one thing in the picker. Whatever it changes beside what was asked is said. What a template chose stays known as
 * such (see {@link Prefill}), until the person decides on it by hand.
 */
export function pick(draft: PermissionsDraft, act: PickAct, offer: PickOffer): Picked {
  switch (act.do) {
    case 'set':
      return setOne(draft, act, offer);
    case 'selectAll':
      return selectMany(draft, act, offer);
    case 'clearAll':
      return clearMany(draft, act, offer);
    case 'apply':
      return apply(act, offer);
    case 'add':
      return add(draft, act, offer);
  }
}

type Act<Kind extends PickAct['do']> = Extract<PickAct, { do: Kind }>;

function setOne(draft: PermissionsDraft, { permission, level }: Act<'set'>, { catalogue }: PickOffer): Picked {
  const change = changeLevel(draft.grants, permission, level, catalogue);
  const asked = { permission, level: level ?? '' };
  return { draft: decided(draft, change.grants, [permission]), said: changeAnnouncements(asked, change, catalogue) };
}

function selectMany(draft: PermissionsDraft, act: Act<'selectAll'>, { catalogue, tokenType }: PickOffer): Picked {
  const { permissions, level } = act;
  const wish = { ...(level !== undefined && { level }), ...(tokenType && { tokenType }) };
  const change = selectAll(draft.grants, permissions, catalogue, wish);
  return { draft: decided(draft, change.grants, idsOf(change.set)), said: bulkAnnouncements(change) };
}

function clearMany(draft: PermissionsDraft, { permissions }: Act<'clearAll'>, { catalogue }: PickOffer): Picked {
  const selection = selectionOf(draft.grants, catalogue);
  const cleared = permissions.filter(({ id }) => chosenLevel(selection, id));
  const change = clearAll(draft.grants, permissions, catalogue);
  return {
    draft: decided(
      draft,
      change.grants,
      permissions.map(({ id }) => id),
    ),
    said: clearSayings(cleared.length, change),
  };
}

function apply({ template }: Act<'apply'>, { catalogue, tokenType }: PickOffer): Picked {
  const applied = applyTemplate(template, catalogue, tokenType);
  const prefill: Prefill = { source: 'template', label: template.label, grants: applied.grants };
  return { draft: { grants: applied.grants, prefill }, said: templateSayings(applied) };
}

function add(draft: PermissionsDraft, act: Act<'add'>, { catalogue }: PickOffer): Picked {
  const change = addGrants(draft.grants, act.grants, catalogue);
  const count = change.grants.length - draft.grants.length - change.added.length;
  const added = change.added.length > 0 ? [countAnnouncement('permissions.bulkAdded', change.added.length)] : [];
  return {
    draft: decided(draft, change.grants, idsOf(act.grants)),
    said: [countAnnouncement('permissions.bulkSet', Math.max(0, count)), ...added],
  };
}

function decided(draft: PermissionsDraft, grants: readonly Grant[], permissions: readonly string[]): PermissionsDraft {
  const prefill = keepPrefill(draft.prefill, new Set(permissions));
  return prefill ? { grants, prefill } : { grants };
}

function idsOf(grants: readonly Grant[]): readonly string[] {
  return grants.map(({ permission }) => permission);
}
