import type { Grant, PermissionLevel, Text as TextOf, Token, TokenOptions } from '@tokenwright/core';
import { nounOf } from '@tokenwright/core/list';
import type { MessageId } from '../messages/reactMessages.ts';

type Text = TextOf<MessageId>;

type AccessKind = 'read' | 'write' | 'dangerous';

export interface AccessChip {
  readonly kind: AccessKind;
  readonly label: string;
  readonly count: number;
}

const KINDS: readonly AccessKind[] = ['read', 'write', 'dangerous'];

export function accessChips(grants: readonly Grant[], options: TokenOptions | undefined, text: Text): AccessChip[] {
  const chips = new Map<string, AccessChip>();
  for (const grant of grants) {
    const levels = grantedLevels(grant, options);
    const level = levels.at(-1);
    const kind = kindOf(grant, levels);
    const label = kind === 'dangerous' && level ? level.label : text(`manager.${kind}`);
    const key = `${kind} ${label}`;
    chips.set(key, { kind, label, count: (chips.get(key)?.count ?? 0) + 1 });
  }
  return [...chips.values()].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
}

/** An unknown level counts as write access, unless its id is `read`. */
function kindOf({ level }: Grant, levels: readonly PermissionLevel[]): AccessKind {
  if (riskiestOf(levels)?.risk === 'dangerous') return 'dangerous';
  return (levels.at(-1)?.readOnly ?? level === 'read') ? 'read' : 'write';
}

/** The lower levels that the grant includes, then its own level. */
export function grantedLevels(
  { permission, level }: Grant,
  options: TokenOptions | undefined,
): readonly PermissionLevel[] {
  const permissions = options?.groups.flatMap((group) => group.permissions);
  const levels = permissions?.find(({ id }) => id === permission)?.levels ?? [];
  return levels.slice(0, levels.findIndex(({ id }) => id === level) + 1);
}

export function riskiestOf(levels: readonly PermissionLevel[]): PermissionLevel | undefined {
  const highest = (searched: string) => levels.findLast(({ risk }) => risk === searched);
  return highest('dangerous') ?? highest('elevated');
}

export function scopeText({ tokenType, resources }: Token, options: TokenOptions | undefined, text: Text): string {
  const type = options?.tokenTypes.find(({ id }) => id === tokenType);
  if (!resources) return type?.resources || !type ? (type?.label ?? tokenType) : text('manager.everything');
  if (resources.mode === 'selected' && resources.ids.length === 0) return text('manager.unknown');
  const label = type?.resources ? nounOf(type.resources) : text('manager.resources');
  return resources.mode === 'selected'
    ? text('manager.scopeSelected', { label, count: resources.ids.length })
    : text(`manager.scope.${resources.mode}`, { label });
}
