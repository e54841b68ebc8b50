import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Catalogue } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findingsOf.ts';
import type { StandardSchema } from './standardSchema.ts';
import type { StepContext } from './stepContext.ts';

export type { Drafts, StepContext } from './stepContext.ts';

/** A problem with one field of one step. */
export interface StepIssue {
  readonly step: string;
  /** Empty for the whole step. */
  readonly field: string;
  /** A sentence for the user. */
  readonly message: string;
}

/** A line of the review: `{ label: 'Expiration', values: ['In 30 days, …'] }`. */
export interface SummaryLine {
  readonly label: string;
  readonly values: readonly string[];
  /** By index of the value. */
  readonly notes?: readonly (string | undefined)[];
  /** Say it in the label too: color alone is not accessible. @default neutral */
  readonly tone?: 'danger' | 'warning';
  /** `chips` for short values, such as permissions. @default lines */
  readonly display?: 'chips';
}

/** The options before and after a change. */
export interface OptionsSwitch {
  readonly before: TokenOptions;
  /** With new options and the earlier steps' adapted drafts. */
  readonly context: StepContext;
}

/** A draft adapted to new options. */
export interface AdaptedDraft<Draft> {
  readonly draft: Draft;
  /** One sentence for each change. */
  readonly notes: readonly string[];
}

/**
 * A step without a view. Your own steps work like the built-in ones.
 *
 * @typeParam Draft the schema's input
 * @typeParam Part the schema's output, part of the request
 */
export interface Step<Id extends string = string, Draft = unknown, Part = unknown> {
  readonly id: Id;
  /** English texts by id, for `context.text`. */
  readonly messages?: Catalogue;
  title(context: StepContext): string;
  /** The heading on the review. @default the title */
  subject?(context: StepContext): string;
  initialValues(context: StepContext): Draft;
  /** Returns the options as the step can show them. @throws {Error} that names the fault */
  checkOptions?(options: TokenOptions): TokenOptions;
  /** Its messages are full sentences for the user. */
  schema(context: StepContext): StandardSchema<Draft, Part>;
  /** @default never skipped */
  isSkipped?(context: StepContext): boolean;
  /** @default none */
  skippedPart?(context: StepContext): Part;
  summarize(part: Part, context: StepContext): readonly SummaryLine[];
  /** Warnings on the review. */
  readonly findingRules?: readonly FindingRule[];
  /** Removes forbidden choices and adds none. @default keeps the draft */
  adaptDraft?(draft: Draft, change: OptionsSwitch): AdaptedDraft<Draft>;
}

/** Infers a step's types; returns its argument. */
export function defineStep<const Id extends string, Draft extends object, Part extends object>(
  step: Step<Id, Draft, Part>,
): Step<Id, Draft, Part> {
  return step;
}

/** A step's heading on the review. */
export function subjectOf(step: Step, context: StepContext): string {
  return step.subject?.(context) ?? step.title(context);
}

type PartOf<S> = S extends Step<string, infer _Draft, infer Part> ? Part : never;
type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (part: infer All) => void
  ? All
  : never;

type Flat<Type> = { [Key in keyof Type]: Type[Key] };

/** The steps' combined request; an adapter's `createToken` must accept it. */
export type RequestOf<Steps extends readonly Step[]> =
  unknown extends PartOf<Steps[number]> ? never : Flat<Intersection<PartOf<Steps[number]>>>;
