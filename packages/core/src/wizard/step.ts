import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Catalogue } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findingsOf.ts';
import type { StandardSchema } from './standardSchema.ts';
import type { StepContext } from './stepContext.ts';

export type { Drafts, StepContext } from './stepContext.ts';

/** A problem with one field of one step. */
export interface StepIssue {
  readonly step: string;
  /** Empty for a problem of the whole step. */
  readonly field: string;
  /** A sentence for the user. */
  readonly message: string;
}

/** A line of the review, such as `{ label: 'Expiration', values: ['December 24, 2026 …'] }`. */
export interface SummaryLine {
  readonly label: string;
  readonly values: readonly string[];
  readonly notes?: readonly (string | undefined)[];
  /** Repeat the tone in the label, because color alone isn't accessible. @default neutral */
  readonly tone?: 'danger' | 'warning';
  /** Shows short values, such as permissions, as chips. */
  readonly display?: 'chips';
}

/** The options before and after a change. */
export interface OptionsSwitch {
  readonly before: TokenOptions;
  /** The new options, and the drafts that earlier steps already adapted. */
  readonly context: StepContext;
}

/** A draft adapted to new options. */
export interface AdaptedDraft<Draft> {
  readonly draft: Draft;
  /** One sentence for each change. */
  readonly notes: readonly string[];
}

/**
 * A step without a view. Your own steps work like the built-in steps.
 * @typeParam Draft the input of the schema
 * @typeParam Part the output of the schema, and a part of the request
 */
export interface Step<Id extends string = string, Draft = unknown, Part = unknown> {
  readonly id: Id;
  /** English messages by id, for `context.text`. */
  readonly messages?: Catalogue;
  title(context: StepContext): string;
  /** The heading on the review. If omitted, the title. */
  subject?(context: StepContext): string;
  initialValues(context: StepContext): Draft;
  /**
   * Returns the options as the step can show them.
   * @throws {Error} if the step can't show the options
   */
  checkOptions?(options: TokenOptions): TokenOptions;
  /** Checks the draft. Its messages are sentences for the user. */
  schema(context: StepContext): StandardSchema<Draft, Part>;
  isSkipped?(context: StepContext): boolean;
  /** The part of the request if the step is skipped. */
  skippedPart?(context: StepContext): Part;
  summarize(part: Part, context: StepContext): readonly SummaryLine[];
  readonly findingRules?: readonly FindingRule[];
  /** Removes choices that are no longer allowed, and never adds choices. If omitted, the draft stays. */
  adaptDraft?(draft: Draft, change: OptionsSwitch): AdaptedDraft<Draft>;
}

/** Infers the types of a step, and returns the step. */
export function defineStep<const Id extends string, Draft extends object, Part extends object>(
  step: Step<Id, Draft, Part>,
): Step<Id, Draft, Part> {
  return step;
}

/** Returns a step's heading on the review. */
export function subjectOf(step: Step, context: StepContext): string {
  return step.subject?.(context) ?? step.title(context);
}

type PartOf<S> = S extends Step<string, infer _Draft, infer Part> ? Part : never;
type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (part: infer All) => void
  ? All
  : never;

type Flat<Type> = { [Key in keyof Type]: Type[Key] };

/** The combined request of the steps. An adapter's `createToken` must accept it. */
export type RequestOf<Steps extends readonly Step[]> =
  unknown extends PartOf<Steps[number]> ? never : Flat<Intersection<PartOf<Steps[number]>>>;
