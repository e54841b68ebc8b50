import { attemptMethods } from '../api/attemptMethods.ts';
import { checkedCalls } from '../api/checkedCalls.ts';
import type { Custody, CustodyEffect, CustodyEnd, CustodyEvent, CustodyUserEvent } from '../token/custody.ts';
import { acknowledgementLost, takeCustody, transitionCustody } from '../token/transitionCustody.ts';
import { createAlarm } from './createAlarm.ts';
import { createListeners } from './createListeners.ts';
import { type EffectRuntime, runEffect } from './runEffect.ts';
import { runtimeOf, type TokenWizardConfig } from './tokenWizardConfig.ts';

type Shared = Pick<TokenWizardConfig<[]>, 'now' | 'random' | 'schedule' | 'timeout' | 'secretSink'>;

export interface SecretCustodyConfig extends Pick<Custody, 'token' | 'secret'>, Shared {
  /** Its `acknowledge` is called when the user has the secret. @default no acknowledgement */
  readonly api?: Pick<EffectRuntime['api'], 'acknowledge'> | undefined;
  /** Passed to `acknowledge`. @default '' */
  readonly intentKey?: string | undefined;
  /** Milliseconds, as in `CreateResult`. @default no deadline */
  readonly acknowledgeWithin?: number | undefined;
  /** Called when the API received no acknowledgement, so that it may revoke the token. */
  readonly onNotice?: EffectRuntime['onNotice'];
}

/** The custody of one secret, without a view. */
export interface SecretCustody {
  /** With `ended` after the end, when the secret is wiped. */
  getSnapshot(): Custody | CustodyEnd;
  /** Calls `listener` after each change; returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
  send(event: CustodyUserEvent): void;
  /** Checks the deadline against the clock. Call it after sleep. */
  wake(): void;
}

/**
 * Keeps a secret by the wizard's rules, however the token was made: after a rotation, for example. Every end wipes the
 * secret. After `{ ended: 'left' }` the user doesn't have it: revoke the token, or rotate it again.
 */
export function createSecretCustody(config: SecretCustodyConfig): SecretCustody {
  const { token, secret, intentKey = '', acknowledgeWithin, secretSink } = config;
  const { acknowledge } = attemptMethods;
  const api = checkedCalls({ idempotency: 'none', ...config.api } as EffectRuntime['api'], { acknowledge });
  const settings = runtimeOf({ ...config, api: api as EffectRuntime['api'] });
  const alarm = createAlarm(settings);
  const { notify, subscribe } = createListeners();
  const context = { now: settings.now, ...(secretSink && { sink: secretSink.when ?? 'at-once' }) };
  const runtime: EffectRuntime = {
    ...settings,
    alarm: alarm.set,
    dispatch: (event) => dispatch(event as CustodyEvent),
    useOptions: () => undefined,
  };
  const run = (effects: readonly CustodyEffect[]) => {
    for (const effect of effects) runEffect(effect, runtime);
  };
  const dispatch = (event: CustodyEvent) => {
    if ('ended' in snapshot) return event.type === 'acknowledgeFailed' && run([acknowledgementLost(token)]);
    const before = snapshot;
    const [next, effects] = transitionCustody(before, event, context);
    snapshot = next;
    run(effects);
    if ('ended' in next) alarm.cancel();
    if (next !== before) notify();
  };
  const [taken, effects] = takeCustody({ intentKey, token, secret }, acknowledgeWithin, context);
  let snapshot: Custody | CustodyEnd = taken;
  run(effects);
  return { getSnapshot: () => snapshot, subscribe, send: dispatch, wake: alarm.wake };
}
