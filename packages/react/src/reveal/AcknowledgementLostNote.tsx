import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** Warns that the acknowledgement failed, so that the API may revoke the token. */
export function AcknowledgementLostNote() {
  const { text } = useTokenwright();
  return (
    <Notice kind="warning">
      <p role="alert">{text('reveal.acknowledgementLost')}</p>
    </Notice>
  );
}
