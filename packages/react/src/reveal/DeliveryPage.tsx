import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';

export function DeliveryPage() {
  const { part, text } = useTokenwright();
  const { wizard, sink = '' } = useWizard();
  return (
    <section {...part('page')} data-step="delivery" aria-busy="true">
      <div {...part('page-body')}>
        <PageHeading>{text('delivery.title', { sink })}</PageHeading>
        <p {...part('page-intro')}>{text('delivery.intro', { sink })}</p>
        <span {...part('spinner')} aria-hidden="true" />
      </div>
      <div {...part('page-footer')}>
        <Button isGuarded onClick={() => wizard.send({ type: 'show' })}>
          {text('delivery.show')}
        </Button>
      </div>
    </section>
  );
}
