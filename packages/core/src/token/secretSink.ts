import type { Secret } from './secret.ts';
import type { Token } from './token.ts';

/** A secret that only the wizard can wipe. */
export type LentSecret = Pick<Secret, 'read' | 'isWiped'>;

/** The host's store for secrets. */
export interface SecretSink {
  /** `Acme Vault` */
  readonly label: string;
  /** `at-once` replaces the page; `when-asked` adds a button. @default 'at-once' */
  readonly when?: 'at-once' | 'when-asked' | undefined;
  /** Resolve once the secret is durably stored. On rejection or timeout the page shows it; a later result still counts. */
  readonly save: (secret: LentSecret, token: Token) => Promise<void>;
}
