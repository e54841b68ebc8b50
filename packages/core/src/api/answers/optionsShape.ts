import { count, flag, id, list, object, oneOf, optional, text } from './shape.ts';
import { grantShape } from './tokenShape.ts';

const riskShape = oneOf('low', 'elevated', 'dangerous');
const lockShape = object({ reason: text, canRequest: optional(flag) });
const named = { id, label: text, description: optional(text) };

const levelShape = object({
  ...named,
  locked: optional(lockShape),
  readOnly: optional(flag),
  requires: optional(list(grantShape)),
  risk: optional(riskShape),
  riskReason: optional(text),
  endpoints: optional(list(object({ method: text, path: text, operationId: optional(text) }))),
});

const permissionShape = object({
  ...named,
  levels: list(levelShape),
  locked: optional(lockShape),
  excludedFrom: optional(list(object({ tokenType: text, reason: text }))),
});

const tokenTypeShape = object({
  ...named,
  resources: optional(
    object({ type: text, label: text, modes: optional(list(oneOf('selected', 'all-current', 'all'))) }),
  ),
});

const conditionShape = object({ tokenType: optional(text), permission: optional(text), risk: optional(riskShape) });

const policyShape = object({
  lifetimes: optional(list(object({ maxDays: count, when: optional(conditionShape), reason: text }))),
  noExpiration: optional(object({ allowed: flag, reason: optional(text) })),
  descriptionRequired: optional(object({ reason: text })),
  maxResources: optional(object({ count, reason: text })),
  refusedCombinations: optional(list(object({ grants: list(grantShape), reason: text }))),
});

const listingShape = object({
  search: optional(flag),
  statuses: optional(list(oneOf('active', 'expiring', 'inactive'))),
  sorts: optional(list(oneOf('newest', 'name', 'expires', 'last-used'))),
  counts: optional(flag),
});

/** What the pages rely on in options; that they do not contradict themselves, `checkOptions` sees to. */
export const optionsShape = object({
  version: optional(text),
  groups: list(object({ ...named, permissions: list(permissionShape) })),
  tokenTypes: list(tokenTypeShape),
  expirations: object({ presets: list(count), defaultDays: optional(count), customDate: optional(flag) }),
  policy: optional(policyShape),
  templates: optional(list(object({ ...named, grants: list(grantShape) }))),
  listing: optional(listingShape),
});
