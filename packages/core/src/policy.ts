export type { PolicySubject } from './policy/appliesTo.ts';
export { approvalRules } from './policy/approvalRules.ts';
export { unaccepted } from './policy/findingsOf.ts';
export {
  describeTightening,
  lifetimeLimit,
  type Tightening,
  tightening,
} from './policy/lifetimeLimits.ts';
export { type ExpirationOffer, type OfferContext, offeredExpirations } from './policy/offeredExpirations.ts';
export { type RefusedCombination, refusedCombinations } from './policy/refusedCombinations.ts';
export {
  describeReplacedExpiration,
  type ExpirationFields,
  type ReplacedExpiration,
  replacedExpiration,
} from './policy/replacedExpiration.ts';
