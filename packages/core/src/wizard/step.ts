import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findings/finding.ts';
import type { StandardSchema } from './standardSchema.ts';

/** What every step has typed so far, by step id. */
export type Drafts = Readonly<Record<string, unknown>>;

/** What a step may know when it answers for itself. */
export interface StepContext {
  readonly options: TokenOptions;
  readonly drafts: Drafts;
  /** Milliseconds since the epoch, read anew for each question. */
  readonly now: number;
  /** The person's IANA zone. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  readonly text: Text;
}

/** Something wrong with one field of one step, as a full sentence for the person. */
export interface StepIssue {
  readonly step: string;
  /** A field of the step's draft; empty for the step as a whole. */
  readonly field: string;
  readonly message: string;
}

/** One line of the review: `{ label: 'Expiration', values: ['In 30 days, …'] }`. Values may be foreign text. */
export interface SummaryLine {
  readonly label: string;
  readonly values: readonly string[];
  /** What stands beside a value, by its place: why it is dangerous, or the id of a name that another one has too. */
  readonly notes?: readonly (string | undefined)[];
  /** How grave it is. Said in the label too: a colour alone says nothing. @default it is not */
  readonly tone?: 'danger' | 'warning';
}

/** The options are others than those that the draft was made with. */
export interface OptionsSwitch {
  readonly before: TokenOptions;
  /** With the new options, and with the drafts of earlier steps as they are after the switch. */
  readonly context: StepContext;
}

/** A draft as new options allow it. */
export interface AdaptedDraft<Draft> {
  readonly draft: Draft;
  /** What became of it, a sentence for the person each; none where nothing did. */
  readonly said: readonly string[];
}

/**
 * One step of a wizard, headless. It answers for itself: the machine, the review and the request never know which steps there are.
 *
 * @typeParam Draft what its form holds: the schema's input
 * @typeParam Part what it adds to the request: the schema's output
 */
export interface Step<Id extends string = string, Draft = unknown, Part = unknown> {
  readonly id: Id;
  title(context: StepContext): string;
  /** What its answers are about, a noun: the review's heading over them. @default the title */
  subject?(context: StepContext): string;
  initialValues(context: StepContext): Draft;
  /** Checks the draft and turns it into the request's part. Its messages are full sentences for the person. */
  schema(context: StepContext): StandardSchema<Draft, Part>;
  /** @default never */
  isSkipped?(context: StepContext): boolean;
  summarize(part: Part, context: StepContext): readonly SummaryLine[];
  /** What should be seen about the request before it is sent, as far as this step's answers are concerned. @default nothing */
  readonly findingRules?: readonly FindingRule[];
  /** Takes from a draft what new options no longer allow, and says so. All else is kept, and nothing is chosen anew. @default it stays as it is */
  adaptDraft?(draft: Draft, change: OptionsSwitch): AdaptedDraft<Draft>;
}

/** Types a step from its schema and initial values. Gives back what it got. */
export function defineStep<const Id extends string, Draft extends object, Part extends object>(
  step: Step<Id, Draft, Part>,
): Step<Id, Draft, Part> {
  return step;
}

type PartOf<S> = S extends Step<string, infer _Draft, infer Part> ? Part : never;
type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (part: infer All) => void
  ? All
  : never;

/** Written out, so that an editor shows fields and not how they were put together. */
type Flat<Type> = { [Key in keyof Type]: Type[Key] };

/**
 * The request that these steps produce together, and that an adapter for them must take.
 * Of steps whose parts nobody has typed nothing is known: any adapter goes with them.
 */
export type RequestOf<Steps extends readonly Step[]> =
  unknown extends PartOf<Steps[number]> ? never : Flat<Intersection<PartOf<Steps[number]>>>;
