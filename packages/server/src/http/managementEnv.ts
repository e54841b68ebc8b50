import type { Principal } from '../principal.ts';

/** What the handlers of the management API find in Hono's context. */
export interface ManagementEnv {
  Variables: { principal: Principal };
}
