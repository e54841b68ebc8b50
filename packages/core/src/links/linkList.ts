import type { Grant } from '../token/token.ts';

const IN_ID = /[%,]|^ +| +$/g;
const IN_LEVEL = /[%,:]|^ +| +$/g;

function escapeText(text: string, special: RegExp): string {
  return text.replace(special, (found) => [...found].map((each) => `%${each.charCodeAt(0).toString(16)}`).join(''));
}

function unescapeText(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function writeIds(ids: readonly string[]): string {
  return ids.map((id) => escapeText(id, IN_ID)).join(',');
}

export function writeGrants(grants: readonly Grant[]): string {
  return grants
    .map(({ permission, level }) => `${escapeText(permission, IN_ID)}:${escapeText(level, IN_LEVEL)}`)
    .join(',');
}

export function readIds(list: string): readonly string[] {
  return itemsOf(list).map(unescapeText);
}

interface ListedGrant {
  readonly item: string;
  readonly grant: Grant | undefined;
}

/** Reads the first grant of a list. */
export function grantOfNote(value: string): Grant | undefined {
  return readGrants(value)[0]?.grant;
}

export function readGrants(list: string): readonly ListedGrant[] {
  return itemsOf(list).map((item) => {
    const at = item.lastIndexOf(':');
    if (at === -1) return { item, grant: undefined };
    return { item, grant: { permission: unescapeText(item.slice(0, at)), level: unescapeText(item.slice(at + 1)) } };
  });
}

function itemsOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((item) => item.replace(/^ +| +$/g, ''))
    .filter((item) => item !== '');
}
