import type { TokenRequest } from '../../api/tokenRequest.ts';
import type { Drafts, StepContext } from '../../wizard/stepContext.ts';

/** `danger`: a security engineer would stop here. `warning`: they would ask. `notice`: they would want to know. */
export type Severity = 'danger' | 'warning' | 'notice';

/** A way to mend what a finding says, done with one click and undone by an edit. */
export interface FindingFix {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** The step whose answers it changes. */
  readonly step: string;
  /** The drafts with the mended answers; those of other steps stay as they are. */
  apply(drafts: Drafts): Drafts;
}

/** Something about a request that a person should see before they send it. */
export interface Finding {
  /** Unique among the findings of one request. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence, in the person's language. */
  readonly message: string;
  readonly fixes: readonly FindingFix[];
  /** The person must tick it before the token can be created. @default false */
  readonly mustAcknowledge?: boolean;
}

/** What a rule may know. */
export interface FindingSubject {
  /** What would be sent. A host with steps of its own may ask for less than this, or for more. */
  readonly request: Partial<TokenRequest>;
  readonly context: StepContext;
}

/** Looks at a request, and says what it finds. Pure: it is asked again whenever the review is shown. */
export type FindingRule = (subject: FindingSubject) => readonly Finding[];
