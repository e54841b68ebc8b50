export type { ApiKeyPlugin } from './betterAuth/apiKeyPlugin.ts';
export {
  type BetterAuthApiSetup,
  type BetterAuthRequest,
  createBetterAuthApi,
} from './betterAuth/createBetterAuthApi.ts';
