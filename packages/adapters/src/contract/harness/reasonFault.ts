import type { TokenEvent } from '@tokenwright/core';
import { endingText } from './ending.ts';
import type { Harness } from './harness.ts';
import { quote } from './quote.ts';

interface Expected {
  readonly kind: TokenEvent['kind'];
  readonly reason: string;
}

export async function reasonFault(
  harness: Harness,
  tokenId: string,
  { kind, reason }: Expected,
): Promise<string | undefined> {
  const ending = await harness.ending(() => harness.api.listEvents?.({ tokenId }));
  if (ending.how !== 'gave') return `listEvents of a changed token ${endingText(ending)}`;
  const event = ending.answer?.items.find((each) => each.kind === kind);
  if (!event) return `The events of the token contain no event of the kind ${quote(kind)}`;
  return event.reason === reason ? undefined : `${quote(reason)} became ${quote(event.reason)}`;
}
