import type { TokenOptions, TokenType } from '../api/tokenOptions.ts';
import { isCalendarDate } from '../expiration/calendarDate.ts';
import { type ExpirationOffer, offeredExpirations } from '../policy/offeredExpirations.ts';
import { type ExpirationFields, replacedExpiration } from '../policy/replacedExpiration.ts';
import type { AccessDraft } from '../steps/access/accessForm.ts';
import type { Grant, ResourceMode } from '../token/token.ts';
import { readIds, writeIds } from './linkList.ts';
import type { NoteList } from './linkNote.ts';

/** Each resource costs a request. */
const MOST_RESOURCES = 200;

/** The moment of reading. */
export interface LinkMoment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA. */
  readonly timeZone: string;
}

export function readTokenType(value: string, { tokenTypes }: TokenOptions, list: NoteList): TokenType | undefined {
  const type = tokenTypes.find(({ id }) => id === value);
  if (!type) list.ignore('type', value, 'unknown');
  return type;
}

const MODES: readonly string[] = ['selected', 'all-current', 'all'] satisfies readonly ResourceMode[];

export function readScope(value: string, asked: TokenType['resources'], list: NoteList): ResourceMode | undefined {
  if (!MODES.includes(value)) list.ignore('scope', value, 'unknown');
  else if (!asked) list.ignore('scope', value, 'not-asked');
  else if (!(asked.modes ?? ['selected']).includes(value as ResourceMode)) list.ignore('scope', value, 'not-offered');
  else return value as ResourceMode;
  return undefined;
}

export function readResources(
  value: string,
  isAsked: boolean,
  { policy }: TokenOptions,
  list: NoteList,
): AccessDraft['resources'] {
  const most = policy?.maxResources;
  const limit = Math.min(most?.count ?? MOST_RESOURCES, MOST_RESOURCES);
  const ids = new Set<string>();
  for (const id of readIds(value)) {
    const written = writeIds([id]);
    if (!isAsked) list.ignore('resources', written, 'not-asked');
    else if (ids.has(id)) list.ignore('resources', written, 'repeated');
    else if (ids.size >= limit)
      list.ignore('resources', written, 'limited', most?.count === limit ? most.reason : undefined);
    else ids.add(id);
  }
  return [...ids].map((id) => ({ id, label: id }));
}

interface Subject extends LinkMoment {
  readonly options: TokenOptions;
  readonly tokenType: string;
  readonly permissions: readonly Grant[];
}

export function readExpiration(value: string, subject: Subject, list: NoteList): ExpirationFields | undefined {
  const fields = fieldsOf(value);
  if (!fields) {
    list.ignore('expires', value, 'unreadable');
    return undefined;
  }
  if (subject.options.expirations === 'none') {
    list.ignore('expires', value, 'not-asked');
    return undefined;
  }
  const offer = offeredExpirations(subject, { ...subject, text: () => '' });
  if (fields.expiration === 'date' && isPast(fields.date, offer)) {
    list.ignore('expires', value, 'past');
    return undefined;
  }
  const replaced = replacedExpiration(fields, offer);
  if (!replaced) return fields;
  const { to, limit } = replaced;
  const why = limit ? 'limited' : 'not-offered';
  if (to.expiration === '') {
    list.ignore('expires', value, why, limit?.reason);
    return undefined;
  }
  list.change('expires', value, why, to.expiration === 'date' ? to.date : `${to.expiration}d`, limit?.reason);
  return to;
}

function fieldsOf(value: string): ExpirationFields | undefined {
  if (value === 'never') return { expiration: 'never', date: '' };
  if (isCalendarDate(value)) return { expiration: 'date', date: value };
  const days = /^(\d{1,6}(?:\.\d{1,6})?)d$/.exec(value)?.[1];
  return days === undefined ? undefined : { expiration: `${Number(days)}`, date: '' };
}

function isPast(date: string, { dates }: ExpirationOffer): boolean {
  return dates !== undefined && date < dates.earliest;
}
