import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** The API does not know that somebody has the secret, and may revoke the token. */
export function AcknowledgementLostNote() {
  const { text } = useTokenwright();
  return (
    <Notice kind="warning">
      <p role="alert">{text('reveal.acknowledgementLost')}</p>
    </Notice>
  );
}
