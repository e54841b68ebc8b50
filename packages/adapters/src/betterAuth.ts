export type { ApiKeyPlugin } from './betterAuth/apiKeyPlugin.ts';
export { type BetterAuthApiSetup, createBetterAuthApi } from './betterAuth/createBetterAuthApi.ts';
export type { BetterAuthRequest } from './betterAuth/creationBody.ts';
