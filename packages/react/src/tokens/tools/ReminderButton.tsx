import type { Token } from '@tokenwright/core';
import { parseInstant } from '@tokenwright/core/expiration';
import { serverClockOf } from '@tokenwright/core/list';
import { useState } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

const LAST_YEAR = Date.UTC(9999, 11, 31);

export function canRemind(token: Token, now: number): boolean {
  const expiresAt = parseInstant(token.expiresAt);
  return typeof expiresAt === 'number' && expiresAt > now && expiresAt <= LAST_YEAR;
}

export function ReminderButton({ token }: { readonly token: Token }) {
  const { api, part, text } = useTokenwright();
  const [hasFailed, setFailed] = useState(false);
  const clock = serverClockOf(api);
  if (!canRemind(token, clock.now())) return null;
  const save = async () => {
    try {
      (await import('./saveReminder.ts')).saveReminder(token, text, clock.now());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" {...part('link-button')} onClick={save}>
        {text('tools.remind')}
      </button>
      {hasFailed && (
        <span {...part('field-error')} role="alert">
          {text('tools.exportFailed')}
        </span>
      )}
    </>
  );
}
