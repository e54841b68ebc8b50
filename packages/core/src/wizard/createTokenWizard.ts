import { checkedApi } from '../api/checkedApi.ts';
import { checkOptions } from '../api/checkOptions.ts';
import { reportLater } from '../api/reportLater.ts';
import { MAX_RETRIES } from '../api/retryDelay.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import type { ReauthenticationChallenge } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { createText, type Messages } from '../messages/createText.ts';
import type { Finding, FindingRule } from '../policy/findings/finding.ts';
import { builtInSteps } from '../steps/builtInSteps.ts';
import type { SecretSink } from '../token/secretSink.ts';
import { initialSnapshot } from './initialSnapshot.ts';
import { newIntentKey } from './newIntentKey.ts';
import { reviewFindings } from './reviewFindings.ts';
import { type EffectWorld, runEffect } from './runEffect.ts';
import type { Drafts, RequestOf, Step, StepContext } from './step.ts';
import { transition } from './transition.ts';
import { shownSteps, stepContext, type WizardContext } from './wizardContext.ts';
import type { WizardNotice } from './wizardEffect.ts';
import type { PersonEvent, WizardEvent } from './wizardEvent.ts';
import type { WizardSnapshot } from './wizardSnapshot.ts';

export interface TokenWizardConfig<Steps extends readonly Step[]> {
  readonly api: TokenApi<RequestOf<Steps>>;
  /** What the person may choose from; `await api.loadOptions()`. */
  readonly options: TokenOptions;
  /** @default the built-in name, permissions and access steps */
  readonly steps?: Steps | undefined;
  /** Drafts to begin with, by step id. */
  readonly drafts?: Drafts | undefined;
  /** BCP 47, for plurals, numbers and dates. @default the runtime's */
  readonly locale?: string | undefined;
  /** IANA zone in which a date is meant. @default the runtime's */
  readonly timeZone?: string | undefined;
  /** Your texts over the built-in English ones, by id. */
  readonly messages?: Messages | undefined;
  /** Milliseconds since the epoch. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** In [0, 1), for the jitter of retries. @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Runs `act` after so many milliseconds; returns how to call that off. Comes with `now` where time is simulated. @default setTimeout */
  readonly schedule?: ((milliseconds: number, act: () => void) => () => void) | undefined;
  /** How long an answer is waited for, in milliseconds. @default 30000 */
  readonly timeout?: number | undefined;
  readonly newIntentKey?: (() => string) | undefined;
  /** Signs the person in afresh. Resolve when that is done; reject when they gave up. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
  /** Where you keep secrets. It gets the secret in the stead of the page, or when the person asks for it. */
  readonly secretSink?: SecretSink | undefined;
  /** Your own findings on the review, beside those of the steps. One that throws finds nothing, and is reported. */
  readonly findingRules?: readonly FindingRule[] | undefined;
  /** Told what happened, never the secret. A callback that throws or hangs changes nothing. */
  readonly onNotice?: ((notice: WizardNotice) => void) | undefined;
}

export interface TokenWizard {
  getSnapshot(): WizardSnapshot;
  /** Calls `listener` after each change; returns how to stop that. */
  subscribe(listener: () => void): () => void;
  /** Says what the person did. What does not apply now changes nothing. */
  send(event: PersonEvent): void;
  /**
   * Whether `close` would ask first, since something would be lost. Asking changes nothing.
   * @param draft what the form of the shown step holds
   */
  asksToClose(draft?: unknown): boolean;
  /** What the steps may know now. */
  getStepContext(): StepContext;
  /** The steps that this person is asked, in order. */
  getSteps(): readonly Step[];
  /** What should be seen about the request before it is sent, the gravest first; empty on any page but the review. */
  getFindings(): readonly Finding[];
}

const NO_FINDINGS: readonly Finding[] = [];

/**
 * A whole wizard, with no view: it takes the person's events, runs what they lead to against the token API,
 * and tells its listeners. It runs wherever JavaScript does.
 */
export function createTokenWizard<const Steps extends readonly Step[] = typeof builtInSteps>(
  config: TokenWizardConfig<Steps>,
): TokenWizard {
  let context = contextOf(config);
  let snapshot: WizardSnapshot = initialSnapshot(context, config.drafts);
  let silence = () => {};
  const listeners = new Set<() => void>();

  const dispatch = (event: WizardEvent): void => {
    const [next, effects] = transition(context, snapshot, event);
    const isChanged = next !== snapshot;
    snapshot = next;
    for (const effect of effects) runEffect(effect, world);
    if (next.status === 'finished') silence();
    if (isChanged) for (const listener of [...listeners]) tell(listener);
  };
  const settings = worldOf(config, dispatch);
  const world: EffectWorld = {
    ...settings,
    alarm(milliseconds, act) {
      silence();
      silence = settings.schedule(milliseconds, act);
    },
    useOptions(options) {
      context = { ...context, options };
    },
  };
  const drafts = (): Drafts => ('drafts' in snapshot ? snapshot.drafts : {});

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: dispatch,
    asksToClose(draft) {
      const [next] = transition(context, snapshot, { type: 'close', draft });
      return 'leaving' in next && next.leaving;
    },
    getStepContext: () => stepContext(context, drafts()),
    getSteps: () => shownSteps(context, drafts()),
    getFindings: () => (snapshot.status === 'reviewing' ? reviewFindings(snapshot, context) : NO_FINDINGS),
  };
}

/** One listener that throws must not keep the others from hearing, nor the wizard from going on. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (cause) {
    reportLater(cause);
  }
}

function contextOf<Steps extends readonly Step[]>(config: TokenWizardConfig<Steps>): WizardContext {
  const { options, messages } = config;
  const api = checkedApi(config.api as TokenApi<object>);
  const runtime = new Intl.DateTimeFormat().resolvedOptions();
  const locale = config.locale ?? runtime.locale;
  return {
    steps: config.steps ?? builtInSteps,
    options: checkOptions(options),
    ...(config.findingRules && { findingRules: config.findingRules }),
    idempotency: api.idempotency,
    can: {
      reauthenticate: config.onReauthenticate !== undefined,
      findByIntent: api.findByIntent !== undefined,
      revoke: api.revokeToken !== undefined,
    },
    ...(config.secretSink && { sink: config.secretSink.when ?? 'at-once' }),
    maxRetries: MAX_RETRIES,
    now: config.now ?? Date.now,
    newIntentKey: config.newIntentKey ?? newIntentKey,
    timeZone: config.timeZone ?? runtime.timeZone,
    locale,
    text: createText(locale, messages),
  };
}

function worldOf<Steps extends readonly Step[]>(
  config: TokenWizardConfig<Steps>,
  say: EffectWorld['say'],
): Omit<EffectWorld, 'useOptions' | 'alarm'> {
  return {
    api: checkedApi(config.api as EffectWorld['api']),
    say,
    now: config.now ?? Date.now,
    random: config.random ?? Math.random,
    schedule: config.schedule ?? afterTimeout,
    timeout: config.timeout ?? 30_000,
    sink: config.secretSink as EffectWorld['sink'],
    onReauthenticate: config.onReauthenticate as EffectWorld['onReauthenticate'],
    onNotice: config.onNotice,
  };
}

function afterTimeout(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}
