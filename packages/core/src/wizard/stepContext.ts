import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';

/** The form values of every step, by step id. */
export type Drafts = Readonly<Record<string, unknown>>;

/** Passed to a step when it validates, summarizes or adapts its draft. */
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

/** The part of a step that identifies and types its draft. */
export interface StepForm<Id extends string, Draft> {
  readonly id: Id;
  initialValues(context: StepContext): Draft;
}

/** Reads a step's draft; `undefined` if the wizard doesn't have the step. */
export function draftOf<Draft>({ id }: StepForm<string, Draft>, drafts: Drafts): Draft | undefined {
  // The wizard stores each draft under the id of the step that created it.
  return drafts[id] as Draft | undefined;
}

/** Changes some values of a step's draft. Leaves the drafts alone if the wizard doesn't have the step. */
export function withDraft<Draft>(step: StepForm<string, Draft>, drafts: Drafts, values: Partial<Draft>): Drafts {
  const draft = draftOf(step, drafts);
  return draft === undefined ? drafts : { ...drafts, [step.id]: { ...draft, ...values } };
}
