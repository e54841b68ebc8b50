import type { Grant } from '@tokenwright/core';
import type { Observation } from '../check.ts';
import { isSameSet } from './isSameScope.ts';
import { quote } from './quote.ts';

export function differingGrants(asked: readonly Grant[], found: readonly Grant[]): Observation | undefined {
  const [wanted, held] = [texts(asked), texts(found)];
  if (isSameSet(wanted, held)) return undefined;
  const seen = `${quote(wanted)} was asked for, and the token has ${quote(held)}`;
  const isLacking = wanted.some((grant) => !held.includes(grant));
  return isLacking || held.length === wanted.length ? { seen } : { seen, remedy: ADDED };
}

const ADDED =
  'Map the stored permissions only. If the API adds permissions to a level, list them in `requires` of that level in the ' +
  'options, so that the user reviews them.';

function texts(grants: readonly Grant[]): readonly string[] {
  return grants.map(({ permission, level }) => `${permission}: ${level}`);
}
