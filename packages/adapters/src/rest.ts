export { bearerHeader, csrfHeader } from './rest/bearerHeader.ts';
export { createRestApi } from './rest/createRestApi.ts';
export {
  instantFromMilliseconds,
  instantFromSeconds,
  type Reading,
  type RestAnswer,
  type Wire,
} from './rest/reading.ts';
export type { RestApiSetup } from './rest/restApiSetup.ts';
export type { RestChange, RestLifeSetup, RestSecret } from './rest/restLifeSetup.ts';
export type {
  ProblemCode,
  ProblemCodes,
  RestAnswered,
  RestCreate,
  RestCreateCall,
  RestCurrent,
  RestHeaders,
  RestList,
  RestMethod,
  RestProblems,
  RestQuery,
  RestReadBack,
  RestRevoke,
  RestSearch,
  RestTokenId,
  RestTransport,
  RestVerify,
  TokenPlace,
  WireCreated,
  WireProblem,
} from './rest/restMethodSetup.ts';
export {
  type CursorPages,
  cursorPages,
  type LinkedPages,
  linkedPages,
  type NumberedPages,
  numberedPages,
  type OffsetPages,
  offsetPages,
  type PagePlaces,
  type PageQuestion,
  type ParameterPlace,
  type RestPages,
  type WirePage,
} from './rest/restPages.ts';
export type { RestRoute, Verb } from './rest/restRoute.ts';
export { type WholeList, wholeList } from './rest/wholeList.ts';
