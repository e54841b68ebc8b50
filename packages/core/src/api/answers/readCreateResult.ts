import { Secret } from '../../token/secret.ts';
import type { Report } from '../reportTo.ts';
import type { CreateResult, IntentState } from '../tokenApi.ts';
import { mendToken } from './mendToken.ts';
import { expecting, isObject, object, oneOf, optional } from './shape.ts';

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
  const { token: given, status, secret } = answer as Readonly<Record<string, unknown>>;
  const token = mendToken(given, 'token', report);
  if (status === 'pending-approval') return { status, token };
  for (const each of [created(status, 'status'), optional(shown)(secret ?? undefined, 'secret')])
    if (each) report(each);
  return typeof secret === 'string' ? { status: 'created', token, secret } : { status: 'created', token };
}

/** @throws {Error} where it is neither a token nor a word about one */
export function readIntentState(answer: unknown, report: Report): IntentState {
  const status: unknown = isObject(answer) ? Reflect.get(answer, 'status') : undefined;
  const speaksOfToken = isObject(answer) && Reflect.get(answer, 'token') != null;
  if ((status === 'none' || status === 'in-flight') && !speaksOfToken) return { status };
  return readCreateResult(answer, report);
}
