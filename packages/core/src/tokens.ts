export { type BulkResult, type BulkRun, changeInBulk } from './tokens/changeInBulk.ts';
export { type ChangeResult, changeToken, type TokenChange } from './tokens/changeToken.ts';
export {
  createTokenList,
  type TokenList,
  type TokenListSetup,
  type TokenListSnapshot,
} from './tokens/createTokenList.ts';
export { createTokenRecord, type TokenRecord, type TokenRecordSnapshot } from './tokens/createTokenRecord.ts';
export { csvText } from './tokens/csvText.ts';
export { type EditBase, type EditRequest, editApi } from './tokens/editApi.ts';
export { type Collected, collectPages, type ExportFormat, eventsFile, tokensFile } from './tokens/exportTokens.ts';
export { countHygiene, type HygieneRule, hygieneOf, hygienes } from './tokens/hygieneOf.ts';
export { defaultOverlap, type OfferedOverlap, overlapOffer, overlaps } from './tokens/overlapOffer.ts';
export { type Renewal, renewalOf } from './tokens/renewal.ts';
export { findToken, type RevocationResult, type RevokeCall, revokeToken } from './tokens/revokeToken.ts';
export { claimApi, type RotationRequest, rotationApi } from './tokens/rotationApi.ts';
export {
  firstChoice,
  isExpiring,
  isInSegment,
  isLive,
  type ListingPlan,
  planListing,
  type TokenChoice,
  type TokenSegment,
} from './tokens/selectTokens.ts';
export { permitFor, type TokenAct } from './tokens/tokenActs.ts';
export { type EditableParts, type TokenDifference, tokenDifferences } from './tokens/tokenDifferences.ts';
export { type TokenDrafts, tokenDrafts } from './tokens/tokenDrafts.ts';
