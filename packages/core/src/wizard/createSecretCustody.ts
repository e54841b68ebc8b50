import { attemptMethods } from '../api/attemptMethods.ts';
import { checkedCalls } from '../api/checkedCalls.ts';
import type { Custody, CustodyEffect, CustodyEnd, CustodyEvent, CustodyUserEvent } from '../token/custody.ts';
import { acknowledgementLost, takeCustody, transitionCustody } from '../token/transitionCustody.ts';
import { createAlarm } from './createAlarm.ts';
import { createListeners } from './createListeners.ts';
import { type EffectRuntime, runEffect } from './runEffect.ts';
import { runtimeOf, type TokenWizardConfig } from './tokenWizardConfig.ts';

type Shared = Pick<TokenWizardConfig<[]>, 'now' | 'random' | 'schedule' | 'timeout' | 'secretSink'>;

/** A token with its secret, and the rules for the secret. */
export interface SecretCustodyConfig extends Pick<Custody, 'token' | 'secret'>, Shared {
  /** If omitted, no acknowledgement is sent. */
  readonly api?: Pick<EffectRuntime['api'], 'acknowledge'> | undefined;
  readonly intentKey?: string | undefined;
  /** Milliseconds until the API revokes an unacknowledged token. */
  readonly acknowledgeWithin?: number | undefined;
  readonly onNotice?: EffectRuntime['onNotice'];
}

/** The custody of a secret, without a view. */
export interface SecretCustody {
  /** Has `ended` after the wipe. */
  getSnapshot(): Custody | CustodyEnd;
  subscribe(listener: () => void): () => void;
  send(event: CustodyUserEvent): void;
  /** Call it after sleep, when timers are late. */
  wake(): void;
}

/**
 * Keeps a secret by the wizard's rules, for example after a rotation. After `{ ended: 'left' }`, the user doesn't have
 * the secret, so revoke the token.
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
