import type { TokenOptions } from '../api/tokenOptions.ts';
import { normalizeTimeZone } from '../expiration/normalizeTimeZone.ts';
import type { PermissionsDraft } from '../permissions/picking/permissionsDraft.ts';
import { type AccessDraft, accessForm } from '../steps/access/accessForm.ts';
import { DESCRIPTION_LIMIT, isPrintable, NAME_LIMIT } from '../steps/name/nameRules.ts';
import type { NameDraft } from '../steps/name/nameStep.ts';
import type { LinkedDrafts } from './linkFromDraft.ts';
import { type LinkNote, NoteList } from './linkNote.ts';
import { type LinkChoice, linkChoices, readParameters } from './linkParameters.ts';
import { type LinkMoment, readExpiration, readResources, readScope, readTokenType } from './readLinkedAccess.ts';
import { readLinkedGrants } from './readLinkedGrants.ts';

/** The choices of a link. */
export interface LinkDraft {
  readonly drafts: LinkedDrafts;
  readonly notes: readonly LinkNote[];
}

type Given = ReadonlyMap<LinkChoice, string>;

/** Reads a template link, and checks each choice against the options. Never throws. */
export function draftFromLink(url: string, options: TokenOptions, moment: Partial<LinkMoment> = {}): LinkDraft {
  const { now = Date.now(), timeZone = normalizeTimeZone() } = moment;
  const list = new NoteList();
  const given = readGiven(url, list);
  const name = draftedName(given, options, list);
  const typeText = given.get('type');
  const type = typeText === undefined ? undefined : readTokenType(typeText, options, list);
  const initial = accessForm.initialValues({ options } as Parameters<typeof accessForm.initialValues>[0]);
  const tokenType = type?.id ?? initial.tokenType;
  const granted = readLinkedGrants(given.get('permissions') ?? '', tokenType, options);
  list.notes.push(...granted.notes);
  const access = draftedAccess(
    given,
    initial,
    { options, tokenType, permissions: granted.grants, now, timeZone },
    list,
  );
  const permissions: PermissionsDraft = { grants: granted.grants, prefill: { source: 'link', grants: granted.grants } };
  const drafts = {
    ...(name && { name }),
    ...(granted.grants.length > 0 && { permissions }),
    ...(access && { access }),
  };
  return { drafts, notes: list.notes };
}

const LISTS: readonly LinkChoice[] = ['permissions', 'resources'];

function readGiven(url: string, list: NoteList): Given {
  const given = new Map<LinkChoice, string>();
  const lists = new Map<LinkChoice, string[]>();
  const parameters = readParameters(url);
  if (!parameters) list.ignore('', '', 'too-long');
  for (const { name, value, raw } of parameters ?? []) {
    const choice = linkChoices.find((each) => each === name);
    if (!choice) list.ignore(name, raw, 'unknown');
    else if (value === undefined) list.ignore(name, raw, 'unreadable');
    else if (LISTS.includes(choice)) append(lists, choice, value);
    else if (given.has(choice)) list.ignore(name, value, 'repeated');
    else if (value !== '') given.set(choice, value);
  }
  for (const [choice, values] of lists) given.set(choice, values.join(','));
  return given;
}

function append(lists: Map<LinkChoice, string[]>, choice: LinkChoice, value: string): void {
  const values = lists.get(choice) ?? [];
  values.push(value);
  lists.set(choice, values);
}

function draftedName(given: Given, { names, descriptions }: TokenOptions, list: NoteList): NameDraft | undefined {
  const name = draftedText('name', NAME_LIMIT, names !== 'none', given, list);
  const isDescribed = names !== 'none' && descriptions !== 'none';
  const description = draftedText('description', DESCRIPTION_LIMIT, isDescribed, given, list);
  return name || description ? { name, description } : undefined;
}

function draftedText(
  choice: 'name' | 'description',
  limit: number,
  isAsked: boolean,
  given: Given,
  list: NoteList,
): string {
  const value = given.get(choice) ?? '';
  if (value === '') return '';
  const why = !isAsked ? 'not-asked' : isPrintable(value, choice === 'description') ? undefined : 'unreadable';
  if (why) {
    list.ignore(choice, value, why);
    return '';
  }
  const characters = [...value];
  if (characters.length <= limit) return value;
  const used = characters.slice(0, limit).join('');
  list.change(choice, value, 'too-long', used);
  return used;
}

function draftedAccess(
  given: Given,
  initial: AccessDraft,
  subject: Parameters<typeof readExpiration>[1],
  list: NoteList,
): AccessDraft | undefined {
  const { options, tokenType } = subject;
  const [scope, ids, expires] = [given.get('scope'), given.get('resources'), given.get('expires')];
  const asked = options.tokenTypes.find(({ id }) => id === tokenType)?.resources;
  const mode = scope === undefined ? undefined : readScope(scope, asked, list);
  const resourceMode = mode ?? initial.resourceMode;
  const isAsked = asked !== undefined && resourceMode === 'selected';
  const resources = readResources(ids ?? '', isAsked, options, list);
  const expiration = expires === undefined ? undefined : readExpiration(expires, subject, list);
  const isMentioned = tokenType !== initial.tokenType || mode || resources.length > 0 || expiration;
  return isMentioned ? { ...initial, tokenType, resourceMode, resources, ...expiration } : undefined;
}
