import type { Text } from '../messages/createText.ts';
import { type Catalogue, catalogueOf } from '../permissions/catalogue.ts';
import { grantLabel } from '../permissions/grantLabel.ts';
import { obstacleOf } from '../permissions/obstacleOf.ts';
import { isAtLeast, riskOf, riskReason } from '../permissions/riskOf.ts';
import type { Grant } from '../token/token.ts';
import type { Risk, TokenOptions } from './tokenOptions.ts';

/** A difference between two versions of the options. */
export type OptionsChange =
  | { readonly kind: 'gone' | 'new'; readonly grant: Grant; readonly label: string }
  | {
      readonly kind: 'riskier' | 'safer';
      readonly grant: Grant;
      readonly label: string;
      readonly risk: Risk;
      readonly reason: string;
    }
  | { readonly kind: 'locked'; readonly grant: Grant; readonly label: string; readonly reason: string }
  | { readonly kind: 'unlocked'; readonly grant: Grant; readonly label: string }
  | { readonly kind: 'token-type-gone' | 'token-type-new'; readonly tokenType: string; readonly label: string };

/** Lists the differences: permissions before token types, removed before new. */
export function compareOptions(before: TokenOptions, after: TokenOptions, text: Text): readonly OptionsChange[] {
  if (before === after) return [];
  const [was, is] = [catalogueOf(before.groups), catalogueOf(after.groups)];
  return [
    ...onlyIn(was, is).map((grant) => ({ kind: 'gone' as const, grant, label: grantLabel(grant, was, text) })),
    ...onlyIn(is, was).map((grant) => ({ kind: 'new' as const, grant, label: grantLabel(grant, is, text) })),
    ...allGrants(is).flatMap((grant) => (was.rank(grant) === -1 ? [] : changesOf(grant, was, is, text))),
    ...tokenTypesOnlyIn(before, after, 'token-type-gone'),
    ...tokenTypesOnlyIn(after, before, 'token-type-new'),
  ];
}

/** Returns the changes that affect these grants or this token type. */
export function changesFor(
  changes: readonly OptionsChange[],
  grants: readonly Grant[],
  tokenType?: string,
): readonly OptionsChange[] {
  const chosen = new Set(grants.map(keyOf));
  return changes.filter((change) =>
    'grant' in change ? chosen.has(keyOf(change.grant)) : change.tokenType === tokenType,
  );
}

function changesOf(grant: Grant, was: Catalogue, is: Catalogue, text: Text): readonly OptionsChange[] {
  const changes: OptionsChange[] = [];
  const label = () => grantLabel(grant, is, text);
  const [risk, riskBefore] = [riskOf(grant, is), riskOf(grant, was)];
  if (risk !== riskBefore) {
    const kind = isAtLeast(risk, riskBefore) ? 'riskier' : 'safer';
    changes.push({ kind, grant, label: label(), risk, reason: riskReason(grant, is) ?? '' });
  }
  const obstacle = obstacleOf(grant, is);
  const obstacleBefore = obstacleOf(grant, was);
  if (obstacle && !obstacleBefore) changes.push({ kind: 'locked', grant, label: label(), reason: obstacle.reason });
  if (!obstacle && obstacleBefore) changes.push({ kind: 'unlocked', grant, label: label() });
  return changes;
}

function allGrants({ entries }: Catalogue): readonly Grant[] {
  return entries.flatMap(({ grants }) => grants);
}

function onlyIn(one: Catalogue, other: Catalogue): readonly Grant[] {
  return allGrants(one).filter((grant) => other.rank(grant) === -1);
}

function tokenTypesOnlyIn<Kind extends 'token-type-gone' | 'token-type-new'>(
  one: TokenOptions,
  other: TokenOptions,
  kind: Kind,
): readonly OptionsChange[] {
  const known = new Set(other.tokenTypes.map(({ id }) => id));
  return one.tokenTypes.filter(({ id }) => !known.has(id)).map(({ id, label }) => ({ kind, tokenType: id, label }));
}

function keyOf({ permission, level }: Grant): string {
  return JSON.stringify([permission, level]);
}

/** Describes a change in one sentence. */
export function describeOptionsChange(change: OptionsChange, text: Text): string {
  const { kind, label } = change;
  const reason = 'reason' in change ? change.reason : '';
  const risk = 'risk' in change ? change.risk : '';
  return text(`options.${kind}`, { label, reason, risk }).trimEnd();
}
