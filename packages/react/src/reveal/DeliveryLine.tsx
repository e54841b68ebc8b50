import type { Revealing } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';

/** The state of the delivery to the host's sink, if there is one. */
export function DeliveryLine({ snapshot: { delivery, saved } }: { readonly snapshot: Revealing }) {
  const { part, text } = useTokenwright();
  const { sink } = useWizard();
  if (sink === undefined) return null;
  const state = saved === 'delivered' ? 'delivered' : delivery;
  const said = {
    delivered: 'reveal.delivered',
    beside: 'reveal.delivering',
    failed: 'reveal.notDelivered',
    instead: undefined,
  } as const;
  const id = state && said[state];
  return (
    <p {...part('secret-status')} role="status" data-state={state}>
      {id && text(id, { sink })}
    </p>
  );
}
