import type { Observation } from '../check.ts';
import { quote } from './quote.ts';

export function caseMatters(text: string, otherwise: string): Observation {
  return {
    seen: `A search for ${quote(text)} finds it, and a search for ${quote(text.toUpperCase())} doesn't`,
    culprit: 'api',
    remedy: `Ignore upper and lower case, such as with \`ILIKE\` or \`lower(…)\`. If the API can’t, ${otherwise}.`,
  };
}
