import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export function NotOpened() {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">{text('manager.notOpened')}</p>
    </Notice>
  );
}
