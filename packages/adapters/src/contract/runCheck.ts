import type { TokenRequest } from '@tokenwright/core';
import { Bench } from './bench/bench.ts';
import { Blocked } from './bench/blocked.ts';
import { errorText } from './bench/ending.ts';
import { Unchecked } from './bench/unchecked.ts';
import type { Check } from './check.ts';
import type { ContractSetup, ContractSubject } from './contractSubject.ts';

export type Verdict =
  | { readonly verdict: 'kept' | 'undeclared' }
  | { readonly verdict: 'broken'; readonly message: string }
  | { readonly verdict: 'unchecked'; readonly advice: string };

/** @throws any exception of the setup or the cleanup */
export async function runCheck<Request extends TokenRequest>(
  check: Check,
  setup: ContractSetup<Request>,
): Promise<Verdict> {
  // A check sends only the setup's requests, with other built-in fields.
  const subject = (await setup()) as unknown as ContractSubject;
  try {
    return await looked(check, new Bench(subject));
  } finally {
    await subject.cleanup?.();
  }
}

async function looked(check: Check, bench: Bench): Promise<Verdict> {
  if (check.appliesTo && !check.appliesTo(bench.api)) return { verdict: 'undeclared' };
  try {
    const seen = await check.look(bench);
    return seen === undefined ? { verdict: 'kept' } : broken(check, bench, seen);
  } catch (error) {
    if (error instanceof Unchecked) return { verdict: 'unchecked', advice: error.message };
    const blocker = error instanceof Blocked ? error.message : `looking at it failed with ${errorText(error)}`;
    return { verdict: 'broken', message: shown(bench, `Not looked at, because ${blocker}. Put that right first.`) };
  }
}

function broken({ why, remedy }: Check, bench: Bench, seen: string): Verdict {
  return { verdict: 'broken', message: shown(bench, `${seen.replace(/\.$/, '')}. ${why} ${remedy}`) };
}

function shown({ hidden }: Bench, text: string): string {
  return hidden.reduce((rest, secret) => rest.replaceAll(secret, '[hidden]'), text);
}
