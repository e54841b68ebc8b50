export { bearerHeader, csrfHeader } from './rest/bearerHeader.ts';
export { createRestApi } from './rest/createRestApi.ts';
export { type LinkedPages, linkedPages } from './rest/linkedPages.ts';
export {
  instantFromMilliseconds,
  instantFromSeconds,
  type Reading,
  type RestAnswer,
  type Wire,
} from './rest/reading.ts';
export type {
  ProblemCode,
  ProblemCodes,
  RestApiSetup,
  RestCreate,
  RestCreateCall,
  RestHeaders,
  RestList,
  RestMethod,
  RestProblems,
  RestRevoke,
  RestSearch,
  RestTokenId,
  RestTransport,
  WireCreated,
  WireProblem,
} from './rest/restApiSetup.ts';
export {
  type CursorPages,
  cursorPages,
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
