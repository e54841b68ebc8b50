import { breadthFindings } from './breadthFindings.ts';
import type { FindingRule } from './finding.ts';
import { prefillFindings } from './prefillFindings.ts';
import { purposeFindings } from './purposeFindings.ts';
import { reachFindings } from './reachFindings.ts';

/** The rules that the built-in steps bring. */
export const findingRules: readonly FindingRule[] = [reachFindings, prefillFindings, breadthFindings, purposeFindings];
