import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';

/** The form values of every step, by step id. */
export type Drafts = Readonly<Record<string, unknown>>;

/** What a step reads when it validates, summarizes or adapts its draft. */
export interface StepContext {
  readonly options: TokenOptions;
  readonly drafts: Drafts;
  /** Milliseconds since the epoch, read again for each context. */
  readonly now: number;
  /** The user's IANA time zone. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  readonly text: Text;
}
