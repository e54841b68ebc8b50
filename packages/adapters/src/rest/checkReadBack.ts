import { checkRoute } from './checkRoute.ts';
import { isWire } from './reading.ts';
import type { ReadBack, ResolvedMethod } from './resolveMethods.ts';

export function checkReadBack(name: string, given: ReadBack, { read: own, placeholders }: ResolvedMethod): void {
  const option = `${name}.readBack`;
  const { route, read, ...stray } = given;
  const [odd] = Object.keys(stray);
  if (odd !== undefined) throw new Error(`${option}: has no option "${odd}". It takes route, read.`);
  checkRoute(route, option, ['id', ...Object.keys(placeholders ?? {})]);
  checkPlace(read, `${option}.read`);
  const isTwice = name === 'createToken' ? isWire(own) && 'token' in own : own !== undefined;
  if (isTwice) throw new Error(`${name}.read: readBack fetches the token. ${readBackFix(name)}`);
}

const readBackFix = (name: string) =>
  name === 'createToken'
    ? "Name its id instead, such as { id: 'key.id', secret: 'key.value' }."
    : "Move it: readBack: { route: 'GET /keys/{id}', read: 'data' }.";

export function checkPlace(place: unknown, option: string): void {
  if (place === undefined || typeof place === 'string' || typeof place === 'function') return;
  throw new Error(`${option}: expected the path of the token in the response, such as "data", or a function.`);
}
