import { setImmediate } from 'node:timers/promises';
import { vi } from 'vitest';
import type { TokenApi } from '../../src/api/tokenApi.ts';
import { type EffectWorld, runEffect } from '../../src/wizard/runEffect.ts';
import type { WizardEffect } from '../../src/wizard/wizardEffect.ts';
import type { ResultEvent } from '../../src/wizard/wizardEvent.ts';

/** Back-offs after which nothing more happens, so that what would never end is seen to. */
const ENOUGH = 20;

/** A world whose time is 1000 and in which every back-off is over at once; timeout is over when the test says so. */
export function exampleWorld(api: Partial<TokenApi<object>>, more: Partial<EffectWorld> = {}) {
  const events: ResultEvent[] = [];
  const waits: number[] = [];
  const patient = new Set<() => void>();
  const world: EffectWorld = {
    api: api as EffectWorld['api'],
    say: (event) => void events.push(event),
    useOptions: () => {},
    now: () => 1000,
    random: () => 0.5,
    schedule(milliseconds, act) {
      if (milliseconds !== world.timeout) {
        waits.push(milliseconds);
        if (waits.length < ENOUGH) act();
        return () => {};
      }
      patient.add(act);
      return () => patient.delete(act);
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
  const endPatience = () => {
    for (const act of patient) act();
  };
  return { world, events, waits, patient, endPatience };
}

/** Runs one effect in such a world and lets everything that can settle do so. */
export async function ranInExample(effect: WizardEffect, ...given: Parameters<typeof exampleWorld>) {
  const example = exampleWorld(...given);
  runEffect(effect, example.world);
  await setImmediate();
  return example;
}

/** A method that refuses so one after another, and then answers. */
export function refusing<Answer>(refusals: readonly unknown[], answer: Answer) {
  const left = [...refusals];
  return vi.fn(async (..._given: readonly unknown[]): Promise<Answer> => {
    if (left.length > 0) throw left.shift();
    return answer;
  });
}

/** A method that answers, or refuses, when the test says so. */
export function pending<Answer>() {
  let answer: (answer: Answer) => void = () => {};
  let refuse: (cause: unknown) => void = () => {};
  const promise = new Promise<Answer>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { method: () => promise, answer, refuse };
}
