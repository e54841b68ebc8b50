import { Secret } from '../../token/secret.ts';
import type { Report } from '../reportTo.ts';
import type { CreateResult, IntentState } from '../tokenApi.ts';
import { normalizeToken } from './normalizeToken.ts';
import { count, expecting, isObject, object, oneOf, optional } from './shape.ts';

const some = object({});
const created = oneOf('created', 'pending-approval');
const shown = expecting('16 to 4096 characters that can be a bearer', Secret.isShowable);

/**
 * What came of a create. A token with an id exists, whatever else is wrong with the answer.
 * @throws {Error} where there is none
 */
export function readCreateResult(answer: unknown, report: Report): CreateResult {
  const fault = some(answer, '');
  if (fault !== undefined) throw new Error(fault);
  const { token: given, status, secret, acknowledgeWithin } = answer as Readonly<Record<string, unknown>>;
  const token = normalizeToken(given, 'token', report);
  if (status === 'pending-approval') return { status, token };
  const unclear = optional(count)(acknowledgeWithin ?? undefined, 'acknowledgeWithin');
  for (const fault of [created(status, 'status'), optional(shown)(secret ?? undefined, 'secret'), unclear])
    if (fault) report(fault);
  if (typeof secret !== 'string') return { status: 'created', token };
  const isLimited = typeof acknowledgeWithin === 'number' && !unclear;
  return { status: 'created', token, secret, ...(isLimited && { acknowledgeWithin }) };
}

/** @throws {Error} where it is neither a token nor a word about one */
export function readIntentState(answer: unknown, report: Report): IntentState {
  const status: unknown = isObject(answer) ? Reflect.get(answer, 'status') : undefined;
  const speaksOfToken = isObject(answer) && Reflect.get(answer, 'token') != null;
  if ((status === 'none' || status === 'in-flight') && !speaksOfToken) return { status };
  return readCreateResult(answer, report);
}
