import type { SecretGone } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from './PageHeading.tsx';
import { useWizard } from './WizardProvider.tsx';

export function SecretGonePage({ snapshot }: { readonly snapshot: SecretGone }) {
  const { part, text, api } = useTokenwright();
  const { wizard } = useWizard();
  const { token, revoking, failure, unsaved } = snapshot;
  const isRevoking = revoking !== false;
  const what = unsaved ? (`secretGone.${unsaved}` as const) : 'secretGone';
  return (
    <section {...part('page')} data-step="secret-gone">
      <div {...part('page-body')}>
        <PageHeading>{text(`${what}.title`)}</PageHeading>
        <p {...part('page-intro')}>
          <Phrase id={`${what}.intro`} parts={{ name: <VisibleText text={token.name} /> }} />
        </p>
        {failure && (
          <Notice kind="danger">
            <p role="alert">{text('secretGone.revokeFailed')}</p>
          </Notice>
        )}
        <Ways canRevoke={api.revokeToken !== undefined} isLate={unsaved === 'late'} />
      </div>
      <div {...part('page-footer')}>
        <Button isGuarded isBusy={isRevoking} onClick={() => wizard.send({ type: 'finish' })}>
          {text('secretGone.leaveIt')}
        </Button>
        {api.revokeToken && (
          <>
            <Button isGuarded isBusy={isRevoking} onClick={() => wizard.send({ type: 'revoke' })}>
              {text('secretGone.revoke')}
            </Button>
            <Button kind="primary" isGuarded isBusy={isRevoking} onClick={() => wizard.send({ type: 'reissue' })}>
              {text('secretGone.reissue')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function Ways({ canRevoke, isLate }: { readonly canRevoke: boolean; readonly isLate: boolean }) {
  const { part, text } = useTokenwright();
  const ways = [...(canRevoke ? (['reissue', 'revoke'] as const) : []), 'leaveIt'] as const;
  return (
    <dl {...part('ways')}>
      {ways.map((way) => (
        <div key={way}>
          <dt>{text(`secretGone.${way}`)}</dt>
          <dd>{text(way === 'leaveIt' && isLate ? 'secretGone.late.leaveItHint' : `secretGone.${way}Hint`)}</dd>
        </div>
      ))}
    </dl>
  );
}
