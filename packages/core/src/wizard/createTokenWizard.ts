import type { Finding } from '../policy/findingsOf.ts';
import { createAlarm } from './createAlarm.ts';
import { createListeners, reportThrown } from './createListeners.ts';
import { initialSnapshot } from './initialSnapshot.ts';
import { reviewFindings } from './review.ts';
import { type EffectRuntime, runEffect } from './runEffect.ts';
import type { Step } from './step.ts';
import type { Drafts, StepContext } from './stepContext.ts';
import {
  checkConfig,
  clockOf,
  contextOf,
  runtimeOf,
  type TokenWizardConfig,
  textsOf,
  type WizardTexts,
} from './tokenWizardConfig.ts';
import { transition } from './transition.ts';
import { trackUsage } from './usageEvents.ts';
import { shownSteps, stepContext } from './wizardContext.ts';
import type { PersonEvent, WizardEvent } from './wizardEvent.ts';
import type { WizardSnapshot } from './wizardSnapshot.ts';

/** A store that accepts events. */
export interface TokenWizard {
  getSnapshot(): WizardSnapshot;
  subscribe(listener: () => void): () => void;
  /** An event that doesn't apply has no effect. */
  send(event: PersonEvent): void;
  /**
   * Whether `close` would ask the user first.
   * @param draft the form values of the shown step
   */
  asksToClose(draft?: unknown): boolean;
  /** Call it after sleep, when timers are late. */
  wake(): void;
  getStepContext(): StepContext;
  /** Changes the language of the texts that the wizard creates from now on. */
  setTexts(texts: WizardTexts): void;
  /** Omits skipped steps. */
  getSteps(): readonly Step[];
  /** The most severe finding comes first. Empty unless the status is `reviewing`. */
  getFindings(): readonly Finding[];
}

const NO_FINDINGS: readonly Finding[] = [];

/**
 * Creates a wizard without a view, for any JavaScript runtime.
 * @throws {Error} if the options are invalid, or every step is skipped
 */
export function createTokenWizard<const Steps extends readonly Step[]>(given: TokenWizardConfig<Steps>): TokenWizard {
  const clock = clockOf(given);
  const config = { ...checkConfig(given), now: clock.now };
  let context = contextOf(config);
  let snapshot: WizardSnapshot = initialSnapshot(context);
  const { notify, subscribe } = createListeners();

  const dispatch = (event: WizardEvent): void => {
    const before = snapshot;
    const [next, effects] = transition(context, before, event);
    const isChanged = next !== before;
    snapshot = next;
    for (const effect of effects) runEffect(effect, runtime);
    if (next.status === 'finished') alarm.cancel();
    if (!isChanged) return;
    usage.track(event, before, next);
    notify();
  };
  const settings = runtimeOf(config);
  const alarm = createAlarm(settings);
  const runtime: EffectRuntime = {
    ...settings,
    dispatch,
    alarm: alarm.set,
    useOptions(options) {
      clock.follow(options.serverTime);
      context = { ...context, options };
    },
  };
  const usage = trackUsage(clock.now, (event) => reportThrown(() => config.onEvent?.(event)));
  const drafts = (): Drafts => ('drafts' in snapshot ? snapshot.drafts : {});

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      usage.open(snapshot);
      return subscribe(listener);
    },
    send: dispatch,
    asksToClose(draft) {
      const [next] = transition(context, snapshot, { type: 'close', draft });
      return 'leaving' in next && next.leaving;
    },
    wake: alarm.wake,
    getStepContext: () => stepContext(context, drafts()),
    setTexts(texts) {
      context = { ...context, ...textsOf(config.steps, texts) };
    },
    getSteps: () => shownSteps(context, drafts()),
    getFindings: () => (snapshot.status === 'reviewing' ? reviewFindings(snapshot, context) : NO_FINDINGS),
  };
}
