import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface PartFailureProps {
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

export function PartFailure({ isRetrying, onRetry }: PartFailureProps) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">{text('manager.notOpened')}</p>
      <Button isBusy={isRetrying} onClick={onRetry}>
        {text('wizard.tryAgain')}
      </Button>
    </Notice>
  );
}
