import { Notice } from '../fields/Notice.tsx';
import { useScope } from '../scope/Scope.tsx';

/** The API does not know that somebody has the secret, and may revoke the token. */
export function UnheardNote() {
  const { text } = useScope();
  return (
    <Notice kind="warning">
      <p role="alert">{text('reveal.unheard')}</p>
    </Notice>
  );
}
