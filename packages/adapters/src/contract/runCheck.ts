import type { TokenRequest } from '@tokenwright/core';
import type { Check, Culprit, Observation } from './check.ts';
import { contractChecks } from './contractChecks.ts';
import type { ContractSetup, ContractSubject } from './contractSubject.ts';
import { findCulprit } from './exchanges/findCulprit.ts';
import type { Trace } from './exchanges/trace.ts';
import { Blocked } from './harness/blocked.ts';
import { errorText } from './harness/ending.ts';
import { Harness } from './harness/harness.ts';
import { Unchecked, Undeclared } from './harness/unchecked.ts';

export type Verdict =
  | { readonly verdict: 'kept' | 'undeclared' }
  | { readonly verdict: 'broken'; readonly message: string; readonly culprit: Culprit }
  | { readonly verdict: 'declared'; readonly message: string; readonly reason: string }
  | { readonly verdict: 'unchecked'; readonly advice: string };

/** A single run could pass by chance, for example if tokens have no fixed order. */
const LOOKS_AT_DEVIATION = 3;

export async function runCheck<Request extends TokenRequest>(
  check: Check,
  setup: ContractSetup<Request>,
): Promise<Verdict> {
  for (let looks = 1; ; looks++) {
    const { verdict, reason } = await lookOnce(check, setup);
    const mayBeChance = verdict.verdict === 'kept' && reason !== undefined && looks < LOOKS_AT_DEVIATION;
    if (!mayBeChance) return judged(check, verdict, reason);
  }
}

async function lookOnce<Request extends TokenRequest>(check: Check, setup: ContractSetup<Request>) {
  const subject = (await setup()) as unknown as ContractSubject;
  const { deviations = {} } = subject;
  const stray = Object.keys(deviations).find((name) => !contractChecks.some((one) => one.name === name));
  if (stray !== undefined) throw new Error(`deviations: there is no check "${stray}".`);
  const reason = Object.hasOwn(deviations, check.name) ? deviations[check.name] : undefined;
  try {
    return { verdict: await looked(check, new Harness(subject)), reason };
  } finally {
    await subject.cleanup?.();
  }
}

async function looked(check: Check, harness: Harness): Promise<Verdict> {
  if (check.appliesTo && !check.appliesTo(harness.api)) return { verdict: 'undeclared' };
  try {
    const seen = await check.look(harness);
    return seen === undefined ? { verdict: 'kept' } : await broken(check, harness, seen);
  } catch (error) {
    if (error instanceof Undeclared) return { verdict: 'undeclared' };
    if (error instanceof Unchecked) return { verdict: 'unchecked', advice: error.message };
    const blocker = error instanceof Blocked ? error.message : `inspecting it failed with ${errorText(error)}`;
    const { evidence, culprit } = await located(harness, 'adapter or api', undefined, error instanceof Blocked);
    const message = shown(harness, `The check could not run, because ${blocker}.${evidence} Fix that problem first.`);
    return { verdict: 'broken', message, culprit };
  }
}

async function broken({ why, ...check }: Check, harness: Harness, observed: string | Observation): Promise<Verdict> {
  const found = typeof observed === 'string' ? { seen: observed } : observed;
  const { seen, remedy = check.remedy, trace } = found;
  const { evidence, culprit } = await located(harness, found.culprit ?? check.culprit, trace, trace !== undefined);
  const message = shown(harness, `${seen.replace(/\.$/, '')}.${evidence} ${why} ${places[culprit]}: ${remedy}`);
  return { verdict: 'broken', message, culprit };
}

async function located(harness: Harness, culprit: Culprit, trace: Trace | undefined, didLastCallFail: boolean) {
  const exchanges = harness.exchangesOfLastCall;
  const isUndecided = exchanges && culprit === 'adapter or api' && (didLastCallFail || exchanges.length > 0);
  if (!isUndecided) return { culprit, evidence: '' };
  const found = await harness.ending(() => findCulprit(exchanges, trace));
  if (found.how !== 'gave') return { culprit, evidence: '' };
  return { culprit: found.answer.culprit ?? culprit, evidence: ` ${found.answer.evidence}` };
}

const places: Readonly<Record<Culprit, string>> = {
  adapter: 'In the adapter',
  api: 'In the API',
  'adapter or api': 'In the adapter or the API',
  options: 'In the options',
  setup: 'In the setup of the suite',
};

function judged(check: Check, verdict: Verdict, reason: string | undefined): Verdict {
  if (reason === undefined) return verdict;
  if (verdict.verdict === 'broken') return { verdict: 'declared', message: verdict.message, reason };
  if (verdict.verdict !== 'kept') return verdict;
  const message = `The setup declares a deviation from ${check.name}, and the adapter keeps the promise. ${places.setup}: Remove the deviation.`;
  return { verdict: 'broken', message, culprit: 'setup' };
}

function shown({ hidden }: Harness, text: string): string {
  return hidden.reduce((rest, secret) => rest.replaceAll(secret, '[hidden]'), text);
}
