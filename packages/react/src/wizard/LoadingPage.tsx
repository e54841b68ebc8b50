import { Space } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export function LoadingPage() {
  const { part, root, text } = useTokenwright();
  return (
    <div {...root('wizard')} data-status="loading">
      <div {...part('page-body')} role="status" aria-busy="true">
        <p>
          <span {...part('spinner')} aria-hidden="true" />
          <Space />
          <span>{text('wizard.loading')}</span>
        </p>
      </div>
    </div>
  );
}
