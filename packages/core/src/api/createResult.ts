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
  /** Missing if the API can't show it again. */
  secret: optional(secretShape),
  /** Milliseconds until the API revokes an unacknowledged token, or cancels a rotation. @default no limit */
  acknowledgeWithin: optional(number),
};

const createResultShape = variants('status', { created: createdFields, 'pending-approval': { token: tokenShape } });

/** The answer to a create, a rotation, or a claim. */
export type CreateResult = TypeOf<typeof createResultShape>;

/** `none` proves that the API made no token for this key, and will make none. */
export type IntentState = CreateResult | { readonly status: 'none' } | { readonly status: 'in-flight' };

const answerShape = object({});
const statusShape = oneOf('created', 'pending-approval');

/**
 * A token with an id exists, even if other parts are invalid.
 * @throws {Error} without a token
 */
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

/** @throws {Error} for neither a token nor a status */
export function readIntentState(answer: unknown, report: Report): IntentState {
  const { status, token } = (isObject(answer) ? answer : {}) as { readonly status?: unknown; readonly token?: unknown };
  const hasToken = token !== undefined && token !== null;
  if ((status === 'none' || status === 'in-flight') && !hasToken) return { status };
  return readCreateResult(answer, report);
}
