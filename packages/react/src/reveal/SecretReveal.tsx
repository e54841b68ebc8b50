import {
  type Custody,
  type CustodyEnd,
  createSecretCustody,
  type Secret,
  type SecretCustody,
  type SecretSink,
  type Token,
  type TokenApi,
  type TokenOptions,
} from '@tokenwright/core';
import { type MutableRefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Settling } from '../fields/Settling.tsx';
import { wizardOnly } from '../messages/language.ts';
import { wizardTexts } from '../messages/wizardTexts.ts';
import {
  type Appearance,
  appearanceOf,
  TokenwrightProvider,
  useTokenwright,
} from '../provider/TokenwrightProvider.tsx';
import { tellHost } from '../tellHost.ts';
import { LeaveQuestion } from '../wizard/LeaveQuestion.tsx';
import { onWake } from '../wizard/onWake.ts';
import { useAskBeforeUnload } from '../wizard/useAskBeforeUnload.ts';
import { usePageLifetime } from '../wizard/usePageLifetime.ts';
import { useRemoval } from '../wizard/useRemoval.ts';
import { DeliveryPage } from './DeliveryPage.tsx';
import { SecretPage } from './SecretPage.tsx';
import type { SecretPageHost } from './secretPageHost.ts';

/** The props of `SecretReveal`. */
export interface SecretRevealProps extends Appearance, SecretPageHost {
  readonly token: Token;
  /** `new Secret(text)`. The page wipes it at the end. For another secret, also pass another `key`. */
  readonly secret: Secret;
  /** Called once at the end. If `ended` is `left` or `unsaved`, the user does not have the secret. */
  readonly onEnd: (end: CustodyEnd) => void;
  /** Used to acknowledge and test the secret. If omitted, the page makes no calls. */
  readonly api?: Pick<TokenApi<never>, 'acknowledge' | 'verifyToken'> | undefined;
  /** Passed to `acknowledge`. @default '' */
  readonly intentKey?: string | undefined;
  /** In milliseconds. If omitted, no deadline. */
  readonly acknowledgeWithin?: number | undefined;
  /** Your secret store. */
  readonly secretSink?: SecretSink | undefined;
  /** Used to suggest a call in the code. If omitted, the code makes no call. */
  readonly options?: TokenOptions | undefined;
  /** Receives `close`, which closes the page, after a question if necessary. */
  readonly actionsRef?: MutableRefObject<{ close(): void } | undefined> | undefined;
}

/**
 * Shows a secret without a wizard, for example after a rotation. Masks the secret, and wipes it at the end, when the page
 * is hidden, and at the deadline.
 */
export function SecretReveal(props: SecretRevealProps) {
  const { api, ...rest } = props;
  const known = useMemo(() => ({ idempotency: 'none', ...api }) as TokenApi<object>, [api]);
  return (
    <TokenwrightProvider api={known} texts={wizardTexts} surfaces={wizardOnly} {...appearanceOf(props)}>
      <KeptSecret api={api} {...rest} />
    </TokenwrightProvider>
  );
}

function KeptSecret({
  onEnd,
  actionsRef,
  snippets,
  docs,
  options,
  ...config
}: Omit<SecretRevealProps, keyof Appearance>) {
  const { root } = useTokenwright();
  const { secretSink } = config;
  const [custody] = useState(() => createSecretCustody(config));
  const snapshot = useSyncExternalStore(custody.subscribe, custody.getSnapshot, custody.getSnapshot);
  const element = useRef<HTMLDivElement>(null);
  const isHeld = !('ended' in snapshot);
  usePageLifetime(custody.send);
  useRemoval(element, isHeld, () => custody.send({ type: 'abandon' }));
  useAskBeforeUnload(isHeld && !snapshot.saved);
  useEffect(() => onWake(() => custody.wake()), [custody]);
  useEnd(snapshot, onEnd);
  useEffect(() => {
    if (!actionsRef) return;
    actionsRef.current = { close: () => custody.send({ type: 'close' }) };
    return () => {
      actionsRef.current = undefined;
    };
  }, [actionsRef, custody]);
  if (!isHeld) return null;
  const sink = secretSink?.label;
  return (
    <div {...root('wizard')} data-status="revealing" ref={element}>
      <Settling page={`${snapshot.delivery === 'instead'} ${snapshot.leaving}`}>
        {snapshot.leaving && <LeaveQuestion about={lossOf(snapshot)} sink={sink} send={custody.send} />}
        {snapshot.delivery === 'instead' ? (
          <DeliveryPage sink={sink} send={custody.send} />
        ) : (
          <SecretPage custody={snapshot} send={custody.send} {...{ sink, options, snippets, docs }} />
        )}
      </Settling>
    </div>
  );
}

function lossOf({ delivery }: Custody): 'secret' | 'delivery' {
  return delivery === 'instead' ? 'delivery' : 'secret';
}

function useEnd(snapshot: ReturnType<SecretCustody['getSnapshot']>, onEnd: (end: CustodyEnd) => void): void {
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  const end = 'ended' in snapshot ? snapshot : undefined;
  useEffect(() => {
    if (end) tellHost(() => latest.current(end));
  }, [end]);
}
