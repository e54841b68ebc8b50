import type { LifetimeLimit, PolicyCondition, TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import { type Catalogue, catalogueOf } from '../permissions/catalogue.ts';
import { grantLabel } from '../permissions/grantLabel.ts';
import { isAtLeast, riskOf } from '../permissions/riskOf.ts';
import type { Grant } from '../token/token.ts';

/** The choices that lifetime limits depend on. */
export interface PolicySubject {
  /** Empty until the user chooses. Until then, limits of token types don't apply. */
  readonly tokenType: string;
  readonly permissions: readonly Grant[];
}

export function lifetimeLimits(options: TokenOptions, subject: PolicySubject): readonly LifetimeLimit[] {
  const catalogue = catalogueOf(options.groups);
  const limits = options.policy?.lifetimes ?? [];
  return limits
    .filter(({ when }) => !when || holds(when, subject, catalogue) || isRiskyType(when, subject, options))
    .sort((left, right) => left.maxDays - right.maxDays);
}

/** Returns the tightest limit, or `undefined` if no limit applies. */
export function lifetimeLimit(options: TokenOptions, subject: PolicySubject): LifetimeLimit | undefined {
  return lifetimeLimits(options, subject)[0];
}

function holds(when: PolicyCondition, { tokenType, permissions }: PolicySubject, catalogue: Catalogue): boolean {
  if (when.tokenType !== undefined && when.tokenType !== tokenType) return false;
  return !asksGrants(when) || matchingGrants(when, permissions, catalogue).length > 0;
}

/** Whether a token type with fixed rights meets the condition through its own risk. */
function isRiskyType(when: PolicyCondition, { tokenType }: PolicySubject, { tokenTypes }: TokenOptions): boolean {
  const type = tokenTypes.find(({ id }) => id === tokenType);
  if (type?.permissions !== 'none' || when.permission !== undefined || when.risk === undefined) return false;
  return (when.tokenType ?? tokenType) === tokenType && isAtLeast(type.risk ?? 'low', when.risk);
}

function asksGrants({ permission, risk }: PolicyCondition): boolean {
  return permission !== undefined || risk !== undefined;
}

function matchingGrants({ permission, risk }: PolicyCondition, grants: readonly Grant[], catalogue: Catalogue) {
  return grants.filter(
    (grant) =>
      (permission === undefined || grant.permission === permission) &&
      (risk === undefined || isAtLeast(riskOf(grant, catalogue), risk)),
  );
}

/** A change that reduced the longest lifetime. */
export interface Tightening {
  readonly limit: LifetimeLimit;
  readonly before: LifetimeLimit | undefined;
  /** The new grants that caused the limit. Empty if the token type caused the limit. */
  readonly causes: readonly Grant[];
}

/** Returns the limit that a change imposed, or `undefined`. */
export function tightening(before: PolicySubject, after: PolicySubject, options: TokenOptions): Tightening | undefined {
  const was = lifetimeLimit(options, before);
  const limit = lifetimeLimit(options, after);
  if (!limit || (was && was.maxDays <= limit.maxDays)) return undefined;
  const { when } = limit;
  const held = new Set(before.permissions.map(keyOf));
  const matching = when && asksGrants(when) ? matchingGrants(when, after.permissions, catalogueOf(options.groups)) : [];
  return { limit, before: was, causes: matching.filter((grant) => !held.has(keyOf(grant))) };
}

function keyOf({ permission, level }: Grant): string {
  return JSON.stringify([permission, level]);
}

/** Returns a sentence like “Forms: Delete limits expiration to 30 days. …”. */
export function describeTightening({ limit, causes }: Tightening, options: TokenOptions, text: Text): string {
  const catalogue = catalogueOf(options.groups);
  const permissions = causes.map((grant) => grantLabel(grant, catalogue)).join(', ');
  const { maxDays: days, reason } = limit;
  return causes.length > 0
    ? text('policy.shortenedBy', { permissions, days, reason })
    : text('policy.shortened', { days, reason });
}
