import { isCalendarDate } from '../expiration/calendarDate.ts';
import type { PermissionsDraft } from '../permissions/picking/permissionsDraft.ts';
import type { AccessDraft } from '../steps/access/accessForm.ts';
import type { NameDraft } from '../steps/name/nameStep.ts';
import type { Drafts } from '../wizard/stepContext.ts';
import { writeGrants, writeIds } from './linkList.ts';
import { type LinkChoice, withParameters } from './linkParameters.ts';

/** The drafts of the built-in steps. */
export interface LinkedDrafts {
  readonly name?: NameDraft;
  readonly permissions?: PermissionsDraft;
  readonly access?: AccessDraft;
}

/** Returns a template link. `base` is the URL of your page. */
export function linkFromDraft(drafts: Drafts | LinkedDrafts, base = ''): string {
  const { name, permissions, access } = drafts as { readonly [Id in keyof LinkedDrafts]: Partial<LinkedDrafts[Id]> };
  const values: Readonly<Record<LinkChoice, string | undefined>> = {
    name: name?.name,
    description: name?.description,
    type: access?.tokenType,
    permissions: permissions?.grants && writeGrants(permissions.grants),
    scope: access?.resourceMode === 'selected' ? '' : access?.resourceMode,
    resources: access?.resourceMode === 'selected' ? writeIds((access.resources ?? []).map(({ id }) => id)) : '',
    expires: expirationOf(access),
  };
  const given = Object.entries(values) as readonly [LinkChoice, string | undefined][];
  return withParameters(
    base,
    given.flatMap(([choice, value]) => (value ? [[choice, value] as const] : [])),
  );
}

function expirationOf({ expiration = '', date = '' }: Partial<AccessDraft> = {}): string {
  if (expiration === 'date') return isCalendarDate(date) ? date : '';
  return expiration === '' || expiration === 'never' ? expiration : `${expiration}d`;
}
