import type { Secret } from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface TestResult {
  readonly state: 'testing' | 'works' | 'fails' | 'untested';
  readonly detail?: string;
}

/** Sends the secret only to the API. */
export function useSecretTest(secret: Secret) {
  const { api } = useTokenwright();
  const [result, setResult] = useState<TestResult>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const test = async () => {
    if (running.current || secret.isWiped) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const callOff = secret.onWipe(() => controller.abort());
    setResult({ state: 'testing' });
    const answer = await tested(api, secret, signal);
    callOff();
    running.current = undefined;
    if (!signal.aborted) setResult(answer);
  };
  return { result, test: api.verifyToken && test };
}

async function tested(
  { verifyToken }: Pick<ReturnType<typeof useTokenwright>['api'], 'verifyToken'>,
  secret: Secret,
  signal: AbortSignal,
): Promise<TestResult> {
  try {
    const answer = await secret.read((text) => verifyToken?.(text, { signal }));
    if (!answer || signal.aborted) return { state: 'untested' };
    const { works, detail } = answer;
    // An API could quote the secret.
    const isSafe = detail !== undefined && secret.read((text) => !detail.includes(text));
    return { state: works ? 'works' : 'fails', ...(isSafe && { detail }) };
  } catch {
    return { state: 'untested' };
  }
}
