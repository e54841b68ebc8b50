import { DeliveryPage } from '../reveal/DeliveryPage.tsx';
import { FinishedPage } from '../reveal/FinishedPage.tsx';
import { RevealPage } from '../reveal/RevealPage.tsx';
import { ReviewPage } from '../review/ReviewPage.tsx';
import { AttemptPage, PendingApprovalPage, UnknownPage } from './AttemptPage.tsx';
import { SecretGonePage } from './SecretGonePage.tsx';
import { StepPage } from './StepPage.tsx';
import { useWizard } from './WizardProvider.tsx';

export function WizardPage() {
  const { wizard, snapshot, steps, sink, onClose } = useWizard();
  switch (snapshot.status) {
    case 'editing': {
      const step = steps.find(({ id }) => id === snapshot.step);
      return step ? <StepPage key={step.id} snapshot={snapshot} step={step} /> : null;
    }
    case 'reviewing':
      return <ReviewPage snapshot={snapshot} />;
    case 'creating':
    case 'waiting':
    case 'reauthenticating':
    case 'reconciling':
      return <AttemptPage key={snapshot.status} snapshot={snapshot} />;
    case 'unknown':
      return <UnknownPage snapshot={snapshot} />;
    case 'revealing':
      return snapshot.delivery === 'instead' ? (
        <DeliveryPage sink={sink} send={wizard.send} />
      ) : (
        <RevealPage snapshot={snapshot} />
      );
    case 'secretGone':
      return <SecretGonePage snapshot={snapshot} />;
    case 'pendingApproval':
      return <PendingApprovalPage snapshot={snapshot} />;
    case 'finished':
      return snapshot.left || (snapshot.outcome === 'revealed' && onClose) ? null : (
        <FinishedPage snapshot={snapshot} />
      );
    case 'withdrawing':
      return null;
  }
}
