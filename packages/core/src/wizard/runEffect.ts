import type { ApiMethod } from '../api/apiMethod.ts';
import { reportLater } from '../api/reportLater.ts';
import { MAX_RETRIES, retryDelay } from '../api/retryDelay.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import { type ReauthenticationChallenge, TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { overdue } from '../api/withTimeout.ts';
import { CatalogueError } from '../permissions/catalogueError.ts';
import type { Secret } from '../token/secret.ts';
import type { LentSecret, SecretSink } from '../token/secretSink.ts';
import { boxSecret } from './boxSecret.ts';
import { isPassing } from './isPassing.ts';
import type { WizardEffect, WizardNotice } from './wizardEffect.ts';
import type { ResultEvent } from './wizardEvent.ts';

/** What the effects of one wizard act on. */
export interface EffectWorld {
  /** A checked one. Looks, revocations, deliveries and sign-ins are ordered only where there are means. */
  readonly api: TokenApi<object> & Required<Pick<TokenApi, 'findByIntent' | 'revokeToken'>>;
  readonly say: (event: ResultEvent) => void;
  readonly useOptions: (options: TokenOptions) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Runs `act` after so many milliseconds; returns how to call that off. */
  readonly schedule: (milliseconds: number, act: () => void) => () => void;
  /** The same for what is waited for one at a time: another takes its place, and the end of the wizard calls it off. */
  readonly alarm: (milliseconds: number, act: () => void) => void;
  /** How long an answer is waited for, in milliseconds, before the outcome counts as unknown. */
  readonly timeout: number;
  readonly sink: SecretSink;
  readonly onReauthenticate: (challenge: ReauthenticationChallenge) => Promise<void>;
  readonly onNotice: ((notice: WizardNotice) => void) | undefined;
}

type Runner = {
  readonly [Type in WizardEffect['type']]: (effect: Extract<WizardEffect, { type: Type }>, world: EffectWorld) => void;
};

const run: Runner = {
  createToken({ intent }, { api, say, timeout, schedule }) {
    const { key: intentKey, request, calls: call } = intent;
    const failed = (error: TokenApiError) => say({ type: 'createFailed', intentKey, call, error });
    let isOverdue = false;
    // The request is not aborted: that would not stop the server, and a late answer still tells what it did.
    const stop = schedule(timeout, () => {
      isOverdue = true;
      failed(asTokenApiError(overdue('createToken', timeout), 'unknown-outcome'));
    });
    attempt(() => api.createToken(request, { intentKey, signal: new AbortController().signal }))
      .finally(stop)
      .then(boxSecret)
      .then(
        (result) => say({ type: 'created', intentKey, result }),
        (cause) => {
          const error = asTokenApiError(cause, 'unknown-outcome');
          const isSaidBefore = isOverdue && error.code === 'unknown-outcome';
          if (!isSaidBefore) failed(error);
        },
      );
  },
  findByIntent({ intentKey }, world) {
    const { api, say } = world;
    answered('findByIntent', world, (signal) => api.findByIntent(intentKey, { signal })).then(
      (state) => {
        if ('token' in state) say({ type: 'created', intentKey, result: boxSecret(state) });
        else say({ type: 'found', intentKey, state });
      },
      (cause) => say({ type: 'findFailed', intentKey, error: asTokenApiError(cause, 'unavailable') }),
    );
  },
  retryLater({ intentKey, retry }, { say, schedule, random }) {
    schedule(retryDelay(retry, random()), () => say({ type: 'retryDue', intentKey, retry }));
  },
  wait({ intentKey, until }, { say, alarm, now }) {
    alarm(until - now(), () => say({ type: 'waitOver', intentKey, until }));
  },
  reauthenticate({ intentKey, challenge = {} }, { say, onReauthenticate }) {
    attempt(async () => onReauthenticate(challenge)).then(
      () => say({ type: 'reauthenticated', intentKey }),
      (cause) => {
        const error = new TokenApiError('reauthentication-required', { challenge, cause });
        say({ type: 'reauthenticationFailed', intentKey, error });
      },
    );
  },
  acknowledge: (effect, world) => acknowledge(effect, world, 0),
  deliver({ token, secret }, { sink, say, schedule, timeout }) {
    let isFailed = false;
    const fail = () => {
      if (!isFailed) say({ type: 'deliveryFailed', tokenId: token.id });
      isFailed = true;
    };
    // What the sink does is not called off: it may have the secret already, and then its late word still counts.
    const stop = schedule(timeout, fail);
    attempt(async () => sink.save(lend(secret), token))
      .finally(stop)
      .then(() => say({ type: 'delivered', tokenId: token.id }), fail);
  },
  revokeToken({ tokenId, retries = 0 }, world) {
    const { api, say, schedule, random } = world;
    const revoke = (retry: number): void => {
      answered('revokeToken', world, () => api.revokeToken(tokenId, 'unclaimed')).then(
        (token) => say({ type: 'revoked', tokenId, token }),
        (cause) => {
          const error = asTokenApiError(cause, 'unavailable');
          if (retry <= retries && isPassing(error)) schedule(retryDelay(retry, random()), () => revoke(retry + 1));
          else say({ type: 'revokeFailed', tokenId, error });
        },
      );
    };
    revoke(1);
  },
  loadOptions(_effect, world) {
    const { api, say } = world;
    // Without them the old ones stay; the API refuses the next try as it did this one, and they are asked for again.
    answered('loadOptions', world, (signal) => api.loadOptions({ signal })).then(
      (options) => say({ type: 'optionsLoaded', options }),
      ({ cause }: TokenApiError) => cause instanceof CatalogueError && reportLater(cause),
    );
  },
  useOptions: ({ options }, world) => world.useOptions(options),
  wipe: ({ secret }) => secret.wipe(),
  notify({ notice }, { onNotice }) {
    attempt(async () => onNotice?.(notice)).catch(reportLater);
  },
};

/** Carries out one order of the transition. What comes of it is said as an event; nothing is ever thrown. */
export function runEffect(effect: WizardEffect, world: EffectWorld): void {
  (run[effect.type] as (effect: WizardEffect, world: EffectWorld) => void)(effect, world);
}

function lend(secret: Secret): LentSecret {
  return {
    read: (sink) => secret.read(sink),
    get isWiped() {
      return secret.isWiped;
    },
  };
}

/** Said twice is said once, so it is said again until it is heard: a token that nobody is known to have is revoked. */
function acknowledge(
  effect: Extract<WizardEffect, { type: 'acknowledge' }>,
  world: EffectWorld,
  retries: number,
): void {
  const { tokenId, intentKey } = effect;
  const { api, say, schedule, random } = world;
  answered('acknowledge', world, async () => api.acknowledge?.(tokenId, intentKey)).catch((cause) => {
    const error = asTokenApiError(cause, 'unavailable');
    if (isFinal(error) || retries >= MAX_RETRIES) say({ type: 'acknowledgeFailed', tokenId, error });
    else schedule(retryDelay(retries + 1, random()), () => acknowledge(effect, world, retries + 1));
  });
}

function isFinal({ code, retryAfter }: TokenApiError): boolean {
  return ['invalid', 'forbidden', 'conflict'].includes(code) && retryAfter === undefined;
}

/** Calls the host's code so that a throw before its first await is a rejection like any other. */
async function attempt<T>(call: () => Promise<T> | T): Promise<T> {
  return call();
}

/** What the API answers, or a failure when timeout is over: an adapter that never settles must not hold the wizard. */
async function answered<T>(
  method: ApiMethod,
  world: EffectWorld,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { schedule, timeout } = world;
  const controller = new AbortController();
  let stop = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    stop = schedule(timeout, () => {
      reject(overdue(method, timeout));
      controller.abort();
    });
  });
  return Promise.race([attempt(() => ask(controller.signal)), tooLate]).finally(stop);
}

function asTokenApiError(cause: unknown, code: 'unknown-outcome' | 'unavailable'): TokenApiError {
  return cause instanceof TokenApiError ? cause : new TokenApiError(code, { cause });
}
