import type { LifetimeLimit, TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import { catalogueOf } from '../permissions/catalogue.ts';
import { grantLabel } from '../permissions/grantLabel.ts';
import type { Grant } from '../token/token.ts';
import { grantsMeant, lifetimeLimit, type PolicySubject } from './lifetimeLimits.ts';

/** A choice shortened the longest life that the token may have. */
export interface Tightening {
  readonly limit: LifetimeLimit;
  /** What limited it before; `undefined` where nothing did. */
  readonly before: LifetimeLimit | undefined;
  /** The new grants that brought it; empty where the token type did. */
  readonly causes: readonly Grant[];
}

/** What a change of the permissions or of the token type takes from the life that may be chosen; `undefined` where it takes nothing. */
export function tightening(before: PolicySubject, after: PolicySubject, options: TokenOptions): Tightening | undefined {
  const was = lifetimeLimit(options, before);
  const limit = lifetimeLimit(options, after);
  if (!limit || (was && was.maxDays <= limit.maxDays)) return undefined;
  const { when } = limit;
  const asksGrants = when?.permission !== undefined || when?.risk !== undefined;
  const held = new Set(before.permissions.map(keyOf));
  const meant = when && asksGrants ? grantsMeant(when, after.permissions, catalogueOf(options.groups)) : [];
  return { limit, before: was, causes: meant.filter((grant) => !held.has(keyOf(grant))) };
}

/** Says it: `Choosing “Forms: Delete” shortened the longest life to 30 days. …` */
export function describeTightening({ limit, causes }: Tightening, options: TokenOptions, text: Text): string {
  const catalogue = catalogueOf(options.groups);
  const permissions = causes.map((grant) => grantLabel(grant, catalogue)).join(', ');
  const { maxDays: days, reason } = limit;
  return causes.length > 0
    ? text('policy.shortenedBy', { permissions, days, reason })
    : text('policy.shortened', { days, reason });
}

function keyOf({ permission, level }: Grant): string {
  return JSON.stringify([permission, level]);
}
