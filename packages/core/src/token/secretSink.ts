import type { Secret } from './secret.ts';
import type { Token } from './token.ts';

/** The secret as it is lent: it can be read until the wizard wipes it, and nobody else can wipe it. */
export type LentSecret = Pick<Secret, 'read' | 'isWiped'>;

/** Where the host keeps secrets: a vault, a deployment's settings. */
export interface SecretSink {
  /** What it is called, for the person: `Acme Vault`. */
  readonly label: string;
  /** `at-once`: in the stead of showing the secret. `when-asked`: by a button beside *Copy*. @default 'at-once' */
  readonly when?: 'at-once' | 'when-asked' | undefined;
  /**
   * Takes the secret: `secret.read((text) => …)`. Resolve once it is stored for good. Where it rejects, or does not answer
   * within the wizard's timeout, the secret is shown instead and nothing is lost; a later answer is still heard.
   */
  readonly save: (secret: LentSecret, token: Token) => Promise<void>;
}
