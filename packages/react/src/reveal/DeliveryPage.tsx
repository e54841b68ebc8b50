import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';

interface DeliveryPageProps {
  readonly sink: string | undefined;
  readonly send: (event: { readonly type: 'show' }) => void;
}

export function DeliveryPage({ sink = '', send }: DeliveryPageProps) {
  const { part, text } = useTokenwright();
  return (
    <section {...part('page')} data-step="delivery" aria-busy="true">
      <div {...part('page-body')}>
        <PageHeading>{text('delivery.title', { sink })}</PageHeading>
        <p {...part('page-intro')}>{text('delivery.intro', { sink })}</p>
        <span {...part('spinner')} aria-hidden="true" />
      </div>
      <div {...part('page-footer')}>
        <Button isGuarded onClick={() => send({ type: 'show' })}>
          {text('delivery.show')}
        </Button>
      </div>
    </section>
  );
}
