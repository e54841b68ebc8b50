import { setImmediate } from 'node:timers/promises';
import { vi } from 'vitest';
import type { TokenApi } from '../../src/api/tokenApi.ts';
import { type EffectRuntime, runEffect } from '../../src/wizard/runEffect.ts';
import type { WizardEffect } from '../../src/wizard/wizardEffect.ts';
import type { ResultEvent } from '../../src/wizard/wizardEvent.ts';

const ENOUGH = 20;

/** Fires every timer immediately, except timeouts. */
export function exampleRuntime(api: Partial<TokenApi<object>>, more: Partial<EffectRuntime> = {}) {
  const events: ResultEvent[] = [];
  const waits: number[] = [];
  const timeouts = new Set<() => void>();
  const runtime: EffectRuntime = {
    api: api as EffectRuntime['api'],
    dispatch: (event) => void events.push(event),
    useOptions: () => {},
    now: () => 1000,
    random: () => 0.5,
    schedule(milliseconds, act) {
      if (milliseconds !== runtime.timeout) {
        waits.push(milliseconds);
        if (waits.length < ENOUGH) act();
        return () => {};
      }
      timeouts.add(act);
      return () => timeouts.delete(act);
    },
    alarm(milliseconds, act) {
      waits.push(milliseconds);
      act();
    },
    timeout: 30_000,
    sink: { label: 'Acme Vault', save: async () => {} },
    onReauthenticate: async () => {},
    onNotice: undefined,
    ...more,
  };
  const passTimeout = () => {
    for (const act of timeouts) act();
  };
  return { runtime, events, waits, timeouts, passTimeout };
}

export async function runInExample(effect: WizardEffect, ...given: Parameters<typeof exampleRuntime>) {
  const example = exampleRuntime(...given);
  runEffect(effect, example.runtime);
  await setImmediate();
  return example;
}

export function refusing<Answer>(refusals: readonly unknown[], answer: Answer) {
  const left = [...refusals];
  return vi.fn(async (..._given: readonly unknown[]): Promise<Answer> => {
    if (left.length > 0) throw left.shift();
    return answer;
  });
}

export function pending<Answer>() {
  let answer: (answer: Answer) => void = () => {};
  let refuse: (cause: unknown) => void = () => {};
  const promise = new Promise<Answer>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { method: () => promise, answer, refuse };
}
