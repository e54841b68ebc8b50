import type { ResolvedMethod } from './resolveMethods.ts';

export function placesIntent({ route, body, headers }: Partial<ResolvedMethod> = {}): boolean {
  return /\{intent(Key|Uuid)\}/.test(`${route} ${JSON.stringify([body, headers])}`);
}

export function mayPlaceIntent(method: Partial<ResolvedMethod> = {}): boolean {
  return typeof method.body === 'function' || method.placeholders !== undefined || placesIntent(method);
}
