import type { Token } from '@tokenwright/core';
import { serverClockOf } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { canRemind, ReminderButton } from '../tokens/tools/ReminderButton.tsx';
import { ToolTexts } from '../tokens/tools/ToolTexts.tsx';
import { Way } from './Way.tsx';

export function SecretReminder({ token }: { readonly token: Token }) {
  const { api } = useTokenwright();
  if (!canRemind(token, serverClockOf(api).now())) return null;
  return (
    <ToolTexts>
      <Way sign="M3 4.5h10v9H3zM3 7.5h10M5.5 2.5v3m5-3v3">
        <ReminderButton token={token} />
      </Way>
    </ToolTexts>
  );
}
