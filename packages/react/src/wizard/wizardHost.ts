import type {
  Drafts,
  FindingRule,
  Grant,
  ReauthenticationChallenge,
  SecretSink,
  Template,
  Token,
  UsageEvent,
  WizardNotice,
} from '@tokenwright/core';
import type { SecretPageHost } from '../reveal/secretPageHost.ts';
import type { DraftStorage } from '../start/wizardStart.ts';
import type { WizardActionsRef } from './useWizardActions.ts';

export interface WizardHost extends SecretPageHost {
  /** Initial drafts by step id, such as `{ name: { name: 'CI', description: '' } }`. */
  readonly drafts?: Drafts | undefined;
  /** A template that fills permissions, token type and expiration. */
  readonly template?: Template | undefined;
  /** A URL with choices, such as `location.href`, read once. */
  readonly link?: string | undefined;
  /** The URL of your page, for *Copy as template link*. If omitted, the pages offer no links. */
  readonly linkBase?: string | undefined;
  /** The URL of a token's details, for *Copy link to the request*. If omitted, the page offers no link. */
  readonly tokenUrl?: ((token: Token) => string) | undefined;
  /** Your storage for *Keep draft*. If omitted, the pages keep no draft. */
  readonly draftStorage?: DraftStorage | undefined;
  /** Choices of a copied token that the workspace no longer offers. The first page lists them. */
  readonly notOffered?: readonly string[] | undefined;
  /** Your own rules. They run after the rules of the steps. */
  readonly findingRules?: readonly FindingRule[] | undefined;
  /** Called when the wizard has no further page. */
  readonly onClose?: (() => void) | undefined;
  /** Called for each result, never with the secret. */
  readonly onNotice?: ((notice: WizardNotice) => void) | undefined;
  /** Receives steps, failures and durations for analytics, never user input. */
  readonly onEvent?: ((event: UsageEvent) => void) | undefined;
  /** Your secret store. */
  readonly secretSink?: SecretSink | undefined;
  /** Signs the user in again. Must reject if the user cancels. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
  /** Requests a locked permission. Must reject on failure. */
  readonly onRequestAccess?: ((grant: Grant) => void | Promise<void>) | undefined;
  /** Receives `close`, which closes the wizard, asks first if necessary, and returns whether the wizard ended. */
  readonly actionsRef?: WizardActionsRef | undefined;
  /**
   * With `push`, the browser's Back button shows the previous step. On the first step, it closes the wizard, and asks
   * first if there's a draft.
   * @default 'none'
   */
  readonly history?: 'push' | 'none' | undefined;
  /** Whether the first field takes focus. @default false */
  readonly autoFocus?: boolean | undefined;
}
