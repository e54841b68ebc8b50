import type { Secret } from './secret.ts';
import type { Token } from './token.ts';

/** A secret that only the wizard can wipe. */
export type LentSecret = Pick<Secret, 'read' | 'isWiped'>;

/** The host's store for secrets, such as a vault. */
export interface SecretSink {
  /** `Acme Vault` */
  readonly label: string;
  /** `at-once` saves the secret without showing it; `when-asked` adds a button to the page. @default 'at-once' */
  readonly when?: 'at-once' | 'when-asked' | undefined;
  /**
   * Resolve when the secret is durably stored. After a rejection or timeout, the page shows the secret. A late success
   * still counts.
   */
  readonly save: (secret: LentSecret, token: Token) => Promise<void>;
}
