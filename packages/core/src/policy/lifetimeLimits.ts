import type { LifetimeLimit, TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import { catalogueOf } from '../permissions/catalogue.ts';
import { grantLabel } from '../permissions/grantLabel.ts';
import type { Grant } from '../token/token.ts';
import { appliesTo, asksGrants, matchingGrants, type PolicySubject } from './appliesTo.ts';

export function lifetimeLimits(options: TokenOptions, subject: PolicySubject): readonly LifetimeLimit[] {
  return (options.policy?.lifetimes ?? [])
    .filter(({ when }) => appliesTo(subject, when, options))
    .sort((left, right) => left.maxDays - right.maxDays);
}

/** Returns the tightest limit, or `undefined` if no limit applies. */
export function lifetimeLimit(options: TokenOptions, subject: PolicySubject): LifetimeLimit | undefined {
  return lifetimeLimits(options, subject)[0];
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
  const held = new Set(before.permissions?.map(keyOf));
  const matching =
    when && asksGrants(when) ? matchingGrants(when, after.permissions ?? [], catalogueOf(options.groups)) : [];
  return { limit, before: was, causes: matching.filter((grant) => !held.has(keyOf(grant))) };
}

function keyOf({ permission, level }: Grant): string {
  return JSON.stringify([permission, level]);
}

/** Returns a sentence like “Forms: Delete limits expiration to 30 days. …”. */
export function describeTightening({ limit, causes }: Tightening, options: TokenOptions, text: Text): string {
  const catalogue = catalogueOf(options.groups);
  const permissions = causes.map((grant) => grantLabel(grant, catalogue, text));
  const { maxDays: days, reason } = limit;
  return causes.length > 0
    ? text('policy.shortenedBy', { permissions, days, reason })
    : text('policy.shortened', { days, reason });
}
