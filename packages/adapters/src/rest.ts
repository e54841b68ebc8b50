export { createRestApi, type RestApiSetup, type RestHeaders } from './rest/createRestApi.ts';
