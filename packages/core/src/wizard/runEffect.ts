import type { CreateResult } from '../api/createResult.ts';
import { failureOf } from '../api/failures.ts';
import { reportLater } from '../api/reportLater.ts';
import { MAX_RETRIES, retryDelay } from '../api/retryDelay.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import { type ReauthenticationChallenge, TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { overdue } from '../api/withTimeout.ts';
import { Secret } from '../token/secret.ts';
import type { LentSecret, SecretSink } from '../token/secretSink.ts';
import { type CallClock, callApi, invoke, toTokenApiError, withRetries } from './callApi.ts';
import type { WizardEffect, WizardNotice } from './wizardEffect.ts';
import type { Created, ResultEvent } from './wizardEvent.ts';

export interface EffectRuntime extends CallClock {
  readonly api: TokenApi<object> & Required<Pick<TokenApi, 'findByIntent' | 'revokeToken'>>;
  readonly dispatch: (event: ResultEvent) => void;
  readonly useOptions: (options: TokenOptions) => void;
  readonly now: () => number;
  readonly alarm: (milliseconds: number, act: () => void) => void;
  readonly sink: SecretSink;
  readonly onReauthenticate: (challenge: ReauthenticationChallenge) => Promise<void>;
  readonly onNotice: ((notice: WizardNotice) => void) | undefined;
}

type Runner = {
  readonly [Type in WizardEffect['type']]: (
    effect: Extract<WizardEffect, { type: Type }>,
    runtime: EffectRuntime,
  ) => void;
};

const run: Runner = {
  createToken({ intent }, { api, dispatch, timeout, schedule }) {
    const { request, calls: call, accepted: _accepted, ...sent } = intent;
    const { intentKey } = sent;
    const failed = (error: TokenApiError) => dispatch({ type: 'createFailed', intentKey, call, error });
    let isOverdue = false;
    // Aborting wouldn't stop the server, and a late response still contains the token.
    const cancel = schedule(timeout, () => {
      isOverdue = true;
      failed(toTokenApiError(overdue('createToken', timeout), 'unknown-outcome'));
    });
    const { signal } = new AbortController();
    invoke(() => api.createToken(request, { ...sent, signal }))
      .finally(cancel)
      .then(wrapSecret)
      .then(
        (result) => dispatch({ type: 'created', intentKey, result }),
        (cause) => {
          const error = toTokenApiError(cause, 'unknown-outcome');
          const isRepeated = isOverdue && error.code === 'unknown-outcome';
          if (!isRepeated) failed(error);
        },
      );
  },
  findByIntent({ intentKey }, runtime) {
    const { api, dispatch } = runtime;
    callApi('findByIntent', runtime, (signal) => api.findByIntent(intentKey, { signal })).then(
      (state) => {
        if ('token' in state) dispatch({ type: 'created', intentKey, result: wrapSecret(state) });
        else dispatch({ type: 'found', intentKey, state });
      },
      (cause) => dispatch({ type: 'findFailed', intentKey, error: toTokenApiError(cause, 'unavailable') }),
    );
  },
  retryLater({ intentKey, retry }, { dispatch, schedule, random }) {
    schedule(retryDelay(retry, random()), () => dispatch({ type: 'retryDue', intentKey, retry }));
  },
  wait({ intentKey, until }, { dispatch, alarm, now }) {
    alarm(until - now(), () => dispatch({ type: 'waitOver', intentKey, until }));
  },
  reauthenticate({ intentKey, challenge = {} }, { dispatch, onReauthenticate }) {
    invoke(async () => onReauthenticate(challenge)).then(
      () => dispatch({ type: 'reauthenticated', intentKey }),
      (cause) => {
        const detail = cause instanceof TokenApiError ? cause.detail : undefined;
        const error = new TokenApiError('reauthentication-required', { challenge, detail, cause });
        dispatch({ type: 'reauthenticationFailed', intentKey, error });
      },
    );
  },
  /** Retries, because the API would revoke an unacknowledged token. */
  acknowledge({ tokenId, intentKey }, runtime) {
    const { api, dispatch } = runtime;
    const call = () => callApi('acknowledge', runtime, async () => api.acknowledge?.(tokenId, intentKey));
    withRetries(call, runtime, { retries: MAX_RETRIES, shouldRetry: canStillAcknowledge }).catch((error) =>
      dispatch({ type: 'acknowledgeFailed', tokenId, error }),
    );
  },
  deliver({ token, secret }, { sink, dispatch, schedule, timeout }) {
    let isFailed = false;
    const fail = () => {
      if (!isFailed) dispatch({ type: 'deliveryFailed', tokenId: token.id });
      isFailed = true;
    };
    const cancel = schedule(timeout, fail);
    invoke(async () => sink.save(lend(secret), token))
      .finally(cancel)
      .then(() => dispatch({ type: 'delivered', tokenId: token.id }), fail);
  },
  revokeToken({ tokenId, retries = 0 }, runtime) {
    const { api, dispatch } = runtime;
    const call = () => callApi('revokeToken', runtime, () => api.revokeToken(tokenId, 'unclaimed'));
    withRetries(call, runtime, { retries, shouldRetry: ({ code }) => failureOf(code).retry === 'soon' }).then(
      (token) => dispatch({ type: 'revoked', tokenId, ...(token && { token }) }),
      (error) => dispatch({ type: 'revokeFailed', tokenId, error }),
    );
  },
  loadOptions(_effect, runtime) {
    const { api, dispatch } = runtime;
    callApi('loadOptions', runtime, (signal) => api.loadOptions({ signal })).then(
      (options) => dispatch({ type: 'optionsLoaded', options }),
      ({ cause }: TokenApiError) => cause instanceof Error && cause.name === 'CatalogueError' && reportLater(cause),
    );
  },
  useOptions: ({ options }, runtime) => runtime.useOptions(options),
  wipe: ({ secret }) => secret.wipe(),
  notify({ notice }, { onNotice }) {
    invoke(async () => onNotice?.(notice)).catch(reportLater);
  },
};

export function runEffect(effect: WizardEffect, runtime: EffectRuntime): void {
  (run[effect.type] as (effect: WizardEffect, runtime: EffectRuntime) => void)(effect, runtime);
}

export function wrapSecret(answer: CreateResult): Created {
  const { status, token } = answer;
  if (status === 'pending-approval') return { status, token };
  const { secret, acknowledgeWithin } = answer;
  if (!Secret.isShowable(secret)) return { status, token };
  return { status, token, secret: new Secret(secret), ...(acknowledgeWithin !== undefined && { acknowledgeWithin }) };
}

function lend(secret: Secret): LentSecret {
  return {
    read: (sink) => secret.read(sink),
    get isWiped() {
      return secret.isWiped;
    },
  };
}

function canStillAcknowledge({ code, retryAfter }: TokenApiError): boolean {
  return failureOf(code).retry !== 'never' || retryAfter !== undefined;
}
