import type { Token } from '@tokenwright/core';
import type { Observation } from '../check.ts';
import { isSameInstant } from './isSameInstant.ts';

type Field = Extract<
  keyof Token,
  'id' | 'name' | 'description' | 'tokenType' | 'permissions' | 'resources' | 'status' | 'createdAt' | 'expiresAt'
>;

export function changedField(before: Token, after: Token, except: readonly Field[] = []): Field | undefined {
  return fields.find((field) => !except.includes(field) && !isSame(field, before, after));
}

const fields: readonly Field[] = [
  ...(['id', 'name', 'description', 'tokenType', 'permissions', 'resources'] as const),
  ...(['status', 'createdAt', 'expiresAt'] as const),
];

function isSame(field: Field, before: Token, after: Token): boolean {
  if (field === 'createdAt' || field === 'expiresAt') return isSameInstant(before[field], after[field]);
  return JSON.stringify(before[field]) === JSON.stringify(after[field]);
}

export function unsent(field: keyof Token, { permissions }: Token): Pick<Observation, 'remedy'> {
  return field === 'permissions' && permissions === undefined ? { remedy: UNSENT } : {};
}

const UNSENT =
  'Map `permissions`. If the API doesn’t send them, leave the field out, so that the page shows "Unknown", and declare ' +
  'this deviation.';
