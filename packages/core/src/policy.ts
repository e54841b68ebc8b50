export { describeReplacedExpiration } from './policy/describeReplacedExpiration.ts';
export type { Finding, FindingFix, FindingRule, FindingSubject, Severity } from './policy/findings/finding.ts';
export { findingsOf, unacknowledged } from './policy/findings/findingsOf.ts';
export { keepOffered, type ReplacedExpiration } from './policy/keepOffered.ts';
export { lifetimeLimit, lifetimeLimits, type PolicySubject } from './policy/lifetimeLimits.ts';
export { type ExpirationOffer, type OfferContext, offeredExpirations } from './policy/offeredExpirations.ts';
export { type RefusedCombination, refusedCombinations } from './policy/refusedCombinations.ts';
export { describeTightening, type Tightening, tightening } from './policy/tightening.ts';
