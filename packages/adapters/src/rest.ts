export { bearerHeader } from './rest/bearerHeader.ts';
export { createRestApi } from './rest/createRestApi.ts';
export { csrfHeader } from './rest/csrfHeader.ts';
export { type CursorPages, cursorPages } from './rest/cursorPages.ts';
export { instantFromMilliseconds, instantFromSeconds } from './rest/instantFromSeconds.ts';
export { type LinkedPages, linkedPages } from './rest/linkedPages.ts';
export { type NumberedPages, numberedPages } from './rest/numberedPages.ts';
export type { ProblemCode } from './rest/problemCode.ts';
export type { Reading, Wire } from './rest/reading.ts';
export type { WireProblem } from './rest/readProblem.ts';
export type { RestAnswer } from './rest/restAnswer.ts';
export type {
  RestApiSetup,
  RestHeaders,
  RestProblems,
  RestReadings,
  RestTransport,
  WireCreated,
} from './rest/restApiSetup.ts';
export type { RestPages, WirePage } from './rest/restPages.ts';
export type { RestRoute, RestRoutes, Verb } from './rest/restRoutes.ts';
