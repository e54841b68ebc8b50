import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';

/** The form values of all steps, by step id. */
export type Drafts = Readonly<Record<string, unknown>>;

/** The argument of a step's methods. */
export interface StepContext {
  readonly options: TokenOptions;
  readonly drafts: Drafts;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  readonly text: Text;
}

/** A step without its schema. */
export interface StepForm<Id extends string, Draft> {
  readonly id: Id;
  initialValues(context: StepContext): Draft;
}

/** Returns the draft of a step, if the wizard has the step. */
export function draftOf<Draft>({ id }: StepForm<string, Draft>, drafts: Drafts): Draft | undefined {
  return drafts[id] as Draft | undefined;
}

export function withDraft<Draft>(step: StepForm<string, Draft>, drafts: Drafts, values: Partial<Draft>): Drafts {
  const draft = draftOf(step, drafts);
  return draft === undefined ? drafts : { ...drafts, [step.id]: { ...draft, ...values } };
}
