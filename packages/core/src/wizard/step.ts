import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Catalogue } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findingsOf.ts';
import type { StandardSchema } from './standardSchema.ts';
import type { StepContext } from './stepContext.ts';

export type { Drafts, StepContext } from './stepContext.ts';

/** A problem with one field of one step. */
export interface StepIssue {
  readonly step: string;
  /** A field of the step's draft; empty for the step as a whole. */
  readonly field: string;
  /** A full sentence for the user. */
  readonly message: string;
}

/** One line of the review: `{ label: 'Expiration', values: ['In 30 days, …'] }`. Values may be user or host text. */
export interface SummaryLine {
  readonly label: string;
  readonly values: readonly string[];
  /** A note beside each value, by index: why it is dangerous, or the id behind an ambiguous name. */
  readonly notes?: readonly (string | undefined)[];
  /** Color of the line. Repeat it in the label: color alone is not accessible. @default neutral */
  readonly tone?: 'danger' | 'warning';
  /** `chips` for short values, such as permissions. @default lines */
  readonly display?: 'chips';
}

/** The options changed after the draft was made. */
export interface OptionsSwitch {
  readonly before: TokenOptions;
  /** With the new options, and with the drafts of earlier steps already adapted. */
  readonly context: StepContext;
}

/** A draft adapted to new options. */
export interface AdaptedDraft<Draft> {
  readonly draft: Draft;
  /** Descriptions of the changes, one sentence each; empty without changes. */
  readonly notes: readonly string[];
}

/**
 * One step of a wizard, without a view. The machine, the review and the request only see this interface, so your own
 * steps work like the built-in ones.
 *
 * @typeParam Draft the form values: the schema's input
 * @typeParam Part the step's part of the request: the schema's output
 */
export interface Step<Id extends string = string, Draft = unknown, Part = unknown> {
  readonly id: Id;
  /** English texts by id, for `context.text`. The wizard's `messages` replace them. @default none */
  readonly messages?: Catalogue;
  title(context: StepContext): string;
  /** A noun for the step's answers, used as its heading on the review. @default the title */
  subject?(context: StepContext): string;
  initialValues(context: StepContext): Draft;
  /** Returns the options as the step can show them, or throws an error that names the fault. @default accepts all */
  checkOptions?(options: TokenOptions): TokenOptions;
  /** Validates the draft and returns the step's part of the request. Its messages are full sentences for the user. */
  schema(context: StepContext): StandardSchema<Draft, Part>;
  /** @default never skipped */
  isSkipped?(context: StepContext): boolean;
  /** The part of the request while the step is skipped. @default none */
  skippedPart?(context: StepContext): Part;
  summarize(part: Part, context: StepContext): readonly SummaryLine[];
  /** Warnings about this step's answers on the review. @default none */
  readonly findingRules?: readonly FindingRule[];
  /** Removes from a draft the choices that new options forbid, and adds none. @default keeps the draft */
  adaptDraft?(draft: Draft, change: OptionsSwitch): AdaptedDraft<Draft>;
}

/** Infers a step's types from its schema and initial values. Returns its argument. */
export function defineStep<const Id extends string, Draft extends object, Part extends object>(
  step: Step<Id, Draft, Part>,
): Step<Id, Draft, Part> {
  return step;
}

/** The heading of a step's answers on the review. */
export function subjectOf(step: Step, context: StepContext): string {
  return step.subject?.(context) ?? step.title(context);
}

type PartOf<S> = S extends Step<string, infer _Draft, infer Part> ? Part : never;
type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (part: infer All) => void
  ? All
  : never;

/** Expands an intersection, so that an editor shows its fields. */
type Flat<Type> = { [Key in keyof Type]: Type[Key] };

/**
 * The request that these steps produce together; an adapter's `createToken` must accept it.
 * Steps with untyped parts accept any adapter.
 */
export type RequestOf<Steps extends readonly Step[]> =
  unknown extends PartOf<Steps[number]> ? never : Flat<Intersection<PartOf<Steps[number]>>>;
