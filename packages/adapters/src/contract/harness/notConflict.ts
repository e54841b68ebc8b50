import { codeOf, type Ending, endingText } from './ending.ts';

export function notConflict(ending: Ending<unknown>, call: string): string | undefined {
  return codeOf(ending) === 'conflict' ? undefined : `${call} ${endingText(ending)}`;
}
