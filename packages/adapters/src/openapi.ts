export { grantsFromScopes } from './openapi/grantsFromScopes.ts';
export { type OpenApiLeftOut, type OpenApiSettings, optionsFromOpenApi } from './openapi/optionsFromOpenApi.ts';
export { scopesFromGrants } from './openapi/scopesFromGrants.ts';
