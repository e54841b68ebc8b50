import type { TokenApiErrorCode } from '@tokenwright/core';
import type { Observation } from '../check.ts';
import { codeOf, type Ending, endingText } from './ending.ts';

const codes: readonly (TokenApiErrorCode | undefined)[] = ['invalid', 'policy', 'forbidden', 'not-found'];

export function refusalFault(ending: Ending<unknown>, call: string): Observation | undefined {
  if (codes.includes(codeOf(ending))) return undefined;
  const remedy = 'Map the API\'s response to "invalid", "policy" or "forbidden".';
  return { seen: `${call} ${endingText(ending)}`, culprit: 'adapter', remedy };
}
