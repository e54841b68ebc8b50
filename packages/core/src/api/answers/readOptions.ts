import { checkOptions } from '../checkOptions.ts';
import type { TokenOptions } from '../tokenOptions.ts';
import { optionsShape } from './optionsShape.ts';

/** @throws {Error} where they cannot be shown, or not truthfully */
export function readOptions(answer: unknown): TokenOptions {
  const fault = optionsShape(answer, '') ?? cycleIn(answer);
  if (fault !== undefined) throw new Error(fault);
  return checkOptions(answer as TokenOptions);
}

/** Caches compare what they hold with what comes next, and would follow a cycle for ever. */
function cycleIn(answer: unknown): string | undefined {
  try {
    JSON.stringify(answer);
    return undefined;
  } catch {
    return 'expected what JSON can hold, got an object that holds itself';
  }
}
