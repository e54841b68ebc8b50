import type { Resource } from '../tokenApi.ts';
import { id, object, optional, text } from './shape.ts';

const shape = object({ id, label: text, description: optional(text) });

/**
 * A resource, without what does not belong to one.
 * @throws {Error} where it is none
 */
export function readResource(value: unknown, path: string): Resource {
  const fault = shape(value, path);
  if (fault !== undefined) throw new Error(fault);
  const { id, label, description } = value as Resource;
  return description === undefined ? { id, label } : { id, label, description };
}
