export {
  createTokenList,
  type TokenList,
  type TokenListSetup,
  type TokenListSnapshot,
} from './tokens/createTokenList.ts';
export { createTokenRecord, type TokenRecord, type TokenRecordSnapshot } from './tokens/createTokenRecord.ts';
export { findToken, type RevocationResult, type RevokeCall, revokeToken } from './tokens/revokeToken.ts';
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
