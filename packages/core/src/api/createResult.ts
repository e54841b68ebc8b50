import { isShowableSecret } from '../token/isShowableSecret.ts';
import { tokenShape } from '../token/token.ts';
import { readToken } from './readRow.ts';
import {
  expecting,
  isObject,
  number,
  object,
  oneOf,
  optional,
  type Report,
  type Shape,
  type TypeOf,
  variants,
} from './shape.ts';

const secretShape: Shape<string> = expecting('16 to 4096 characters that can be a bearer', isShowableSecret);

const createdFields = {
  token: tokenShape,
  /** Omitted if the API can't show the secret again. */
  secret: optional(secretShape),
  /** After this many milliseconds without an acknowledgement, the API revokes the token or cancels the rotation. */
  acknowledgeWithin: optional(number),
};

const createResultShape = variants('status', { created: createdFields, 'pending-approval': { token: tokenShape } });

/** The result of `createToken`, `rotateToken`, or `claimToken`. */
export type CreateResult = TypeOf<typeof createResultShape>;

/** The state of an intent key. `none`: the API has created no token for the key, and never will. */
export type IntentState = CreateResult | { readonly status: 'none' } | { readonly status: 'in-flight' };

const answerShape = object({});
const statusShape = oneOf('created', 'pending-approval');

/** A token with an id is enough, because that token exists. */
export function readCreateResult(answer: unknown, report: Report): CreateResult {
  const noAnswer = answerShape(answer, '');
  if (noAnswer !== undefined) throw new Error(noAnswer);
  const { token: given, status, secret, acknowledgeWithin } = answer as Readonly<Record<string, unknown>>;
  const token = readToken(given, 'token', report);
  if (status === 'pending-approval') return { status, token };
  const oddTime = createdFields.acknowledgeWithin(acknowledgeWithin ?? undefined, 'acknowledgeWithin');
  const faults = [statusShape(status, 'status'), createdFields.secret(secret ?? undefined, 'secret'), oddTime];
  for (const fault of faults) if (fault !== undefined) report(fault);
  if (typeof secret !== 'string') return { status: 'created', token };
  const isLimited = typeof acknowledgeWithin === 'number' && !oddTime;
  return { status: 'created', token, secret, ...(isLimited && { acknowledgeWithin }) };
}

export function readIntentState(answer: unknown, report: Report): IntentState {
  const { status, token } = (isObject(answer) ? answer : {}) as { readonly status?: unknown; readonly token?: unknown };
  const hasToken = token !== undefined && token !== null;
  if ((status === 'none' || status === 'in-flight') && !hasToken) return { status };
  return readCreateResult(answer, report);
}
