import { attemptMethods } from '../api/attemptMethods.ts';
import { checkedCalls } from '../api/checkedCalls.ts';
import { MAX_RETRIES } from '../api/retryDelay.ts';
import { createServerClock, type ServerClock, serverClockOf } from '../api/serverClock.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import type { ReauthenticationChallenge } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { normalizeTimeZone } from '../expiration/normalizeTimeZone.ts';
import { type AnyCatalogue, createText, type Messages } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findingsOf.ts';
import { normalizeLocale } from '../text/normalizeLocale.ts';
import type { SecretSink } from '../token/secretSink.ts';
import { newIntentKey } from './intent.ts';
import type { EffectRuntime } from './runEffect.ts';
import type { RequestOf, Step } from './step.ts';
import type { Drafts } from './stepContext.ts';
import type { UsageEvent } from './usageEvents.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardNotice } from './wizardEffect.ts';
import { wizardMessages } from './wizardMessages.ts';

/** The configuration of a wizard. Only `api`, `options`, and `steps` are required. */
export interface TokenWizardConfig<Steps extends readonly Step[]> {
  readonly api: TokenApi<RequestOf<Steps>>;
  /** `await api.loadOptions()` */
  readonly options: TokenOptions;
  /** `builtInSteps`, or steps of your own. */
  readonly steps: Steps;
  /** Initial drafts by step id. */
  readonly drafts?: Drafts | undefined;
  /** BCP 47. If omitted, the runtime's locale if it is English, or `en`. */
  readonly locale?: string | undefined;
  /** IANA. If omitted, the runtime's time zone. */
  readonly timeZone?: string | undefined;
  /** Replaces built-in messages by id. With several catalogues, the most general comes first. */
  readonly messages?: Messages | readonly AnyCatalogue[] | undefined;
  /** Milliseconds since the epoch. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Returns a number from 0 to below 1. @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Calls `act` later, and returns a function that cancels `act`. @default setTimeout */
  readonly schedule?: ((milliseconds: number, act: () => void) => () => void) | undefined;
  /** The longest time for a response, in milliseconds. @default 30000 */
  readonly timeout?: number | undefined;
  /** 256 random bits in hex. @default crypto.getRandomValues */
  readonly newIntentKey?: (() => string) | undefined;
  /** Signs the user in again. Rejects if the user cancels. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
  /** Your secret store. */
  readonly secretSink?: SecretSink | undefined;
  /** Rules of the host. They run after the steps' rules. */
  readonly findingRules?: readonly FindingRule[] | undefined;
  /** Never gets the secret. The wizard reports an exception. */
  readonly onNotice?: ((notice: WizardNotice) => void) | undefined;
  /** For product analytics. The wizard reports an exception. */
  readonly onEvent?: ((event: UsageEvent) => void) | undefined;
}

export type WizardTexts = Pick<TokenWizardConfig<readonly Step[]>, 'locale' | 'messages'>;

export function textsOf(steps: readonly Step[], texts: WizardTexts): Pick<WizardContext, 'locale' | 'text'> {
  const locale = normalizeLocale(texts.locale);
  const catalogues = [wizardMessages, ...steps.map((step) => step.messages), ...[texts.messages].flat()];
  return { locale, text: createText(locale, ...catalogues) };
}

export function checkConfig<Steps extends readonly Step[]>(config: TokenWizardConfig<Steps>): TokenWizardConfig<Steps> {
  const read = (options: unknown) => {
    const given = options as TokenOptions;
    return config.steps.reduce((checked, { checkOptions }) => checkOptions?.(checked) ?? checked, given);
  };
  const loadOptions = { isRequired: true, changesData: false, isConfidential: false, read };
  const options = read(config.options);
  return { ...config, options, api: checkedCalls(config.api, { ...attemptMethods, loadOptions }) as typeof config.api };
}

export function clockOf<Steps extends readonly Step[]>({ api, now, options }: TokenWizardConfig<Steps>): ServerClock {
  const clock = now ? createServerClock(now, now) : serverClockOf(api);
  if (!clock.isFollowing) clock.follow(options.serverTime);
  return clock;
}

export function contextOf<Steps extends readonly Step[]>(config: TokenWizardConfig<Steps>): WizardContext {
  const { api, options, steps } = config;
  return {
    steps,
    options,
    ...(config.drafts && { initial: config.drafts }),
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
    timeZone: normalizeTimeZone(config.timeZone),
    ...textsOf(steps, config),
  };
}

type RuntimeConfig = Pick<
  TokenWizardConfig<readonly Step[]>,
  'now' | 'random' | 'schedule' | 'timeout' | 'secretSink' | 'onReauthenticate' | 'onNotice'
> & { readonly api: TokenApi<never> };

export function runtimeOf(config: RuntimeConfig): Omit<EffectRuntime, 'dispatch' | 'useOptions' | 'alarm'> {
  return {
    api: config.api as EffectRuntime['api'],
    now: config.now ?? Date.now,
    random: config.random ?? Math.random,
    schedule: config.schedule ?? afterTimeout,
    timeout: config.timeout ?? 30_000,
    sink: config.secretSink as EffectRuntime['sink'],
    onReauthenticate: config.onReauthenticate as EffectRuntime['onReauthenticate'],
    onNotice: config.onNotice,
  };
}

function afterTimeout(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}
