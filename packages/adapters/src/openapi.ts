export { grantsFromScopes } from './openapi/grantsFromScopes.ts';
export { type OpenApiSettings, optionsFromOpenApi } from './openapi/optionsFromOpenApi.ts';
export { scopesFromGrants } from './openapi/scopesFromGrants.ts';
