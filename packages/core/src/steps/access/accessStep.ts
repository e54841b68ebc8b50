import type { Resource } from '../../api/tokenApi.ts';
import type { ExpirationChoice } from '../../api/tokenRequest.ts';
import { reachFindings } from '../../policy/findings/reachFindings.ts';
import type { ResourceMode, ResourceScope } from '../../token/token.ts';
import { defineStep, type StepContext } from '../../wizard/step.ts';
import { accessSchema } from './accessSchema.ts';
import { adaptAccess } from './adaptAccess.ts';
import { defaultExpiration } from './defaultExpiration.ts';
import { summarizeAccess } from './summarizeAccess.ts';

/** A resource that a person chose. */
export interface ChosenResource extends Resource {
  /** They were shown another one that looks the same by its name, so its id is said with it. @default false */
  readonly isAlike?: boolean;
}

export interface AccessDraft {
  /** Empty until the person has chosen. */
  readonly tokenType: string;
  readonly resourceMode: ResourceMode;
  /** With labels, so that what was chosen can be named without asking the API again. */
  readonly resources: readonly ChosenResource[];
  /** A preset in days, `date` for the one in `date`, or `never`; empty until the person has chosen. */
  readonly expiration: `${number}` | 'date' | 'never' | '';
  /** `YYYY-MM-DD`, as a native date field gives it. */
  readonly date: string;
}

export interface AccessPart {
  readonly tokenType: string;
  readonly resources?: ResourceScope;
  readonly expiration: ExpirationChoice;
}

/** What the token works on, and until when. */
export const accessStep = defineStep<'access', AccessDraft, AccessPart>({
  id: 'access',
  title: ({ text }) => text('access.title'),
  initialValues: (context) => ({
    tokenType: onlyTokenType(context),
    resourceMode: 'selected',
    resources: [],
    expiration: defaultExpiration(context),
    date: '',
  }),
  schema: accessSchema,
  summarize: summarizeAccess,
  findingRules: [reachFindings],
  adaptDraft: adaptAccess,
});

function onlyTokenType({ options }: StepContext): string {
  const [first, second] = options.tokenTypes;
  return first && !second ? first.id : '';
}
