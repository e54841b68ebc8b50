import type { Token } from '@tokenwright/core';
import type { Observation } from '../check.ts';

export function unsent(field: keyof Token, { permissions }: Token): Pick<Observation, 'remedy'> {
  return field === 'permissions' && permissions === undefined ? { remedy: UNSENT } : {};
}

const UNSENT =
  'Map `permissions`. If the API doesn’t send them, leave the field out, so that the page shows "Unknown", and declare ' +
  'this deviation.';
