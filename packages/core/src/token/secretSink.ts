import type { Secret } from './secret.ts';
import type { Token } from './token.ts';

/** A borrowed secret: readable until the wizard wipes it. Only the wizard can wipe it. */
export type LentSecret = Pick<Secret, 'read' | 'isWiped'>;

/** The host's store for secrets: a vault, or a deployment's settings. */
export interface SecretSink {
  /** The store's name on the page: `Acme Vault`. */
  readonly label: string;
  /** `at-once`: instead of showing the secret. `when-asked`: from a button beside *Copy*. @default 'at-once' */
  readonly when?: 'at-once' | 'when-asked' | undefined;
  /**
   * Stores the secret: `secret.read((text) => …)`. Resolve once the secret is durably stored. If the promise rejects or
   * exceeds the wizard's timeout, the page shows the secret; a later result still counts.
   */
  readonly save: (secret: LentSecret, token: Token) => Promise<void>;
}
