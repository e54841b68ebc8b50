import type { Custody, CustodyUserEvent, Token } from '@tokenwright/core';
import { parseInstant } from '@tokenwright/core/expiration';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortMoment } from '../tokens/Moment.tsx';
import { LazyReminder } from './LazyGuides.tsx';
import type { useKeeping } from './useKeeping.ts';
import type { useSecretTest } from './useSecretTest.ts';
import { Way } from './Way.tsx';

interface SecretFactsProps {
  readonly custody: Custody;
  readonly send: (event: CustodyUserEvent) => void;
  readonly sink: string | undefined;
  readonly download: ReturnType<typeof useKeeping>['download'];
  readonly test: ReturnType<typeof useSecretTest>['test'];
}

export function SecretFacts({ custody, send, sink, download, test }: SecretFactsProps) {
  const { part, text } = useTokenwright();
  const { token, delivery, saved } = custody;
  const canDeliver = sink !== undefined && delivery !== 'beside' && saved !== 'delivered';
  return (
    <div {...part('secret-facts')}>
      <div {...part('secret-ways')}>
        <LinkButton sign="M8 2.5v7.5m-3-3 3 3 3-3M3 13h10" onClick={() => download('env')}>
          {text('reveal.downloadEnv')}
        </LinkButton>
        <LinkButton sign="M8 2.5v7.5m-3-3 3 3 3-3M3 13h10" onClick={() => download('txt')}>
          {text('reveal.downloadText')}
        </LinkButton>
        {canDeliver && (
          <LinkButton sign="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" onClick={() => send({ type: 'deliver' })}>
            {text(delivery === 'failed' ? 'reveal.deliverAgain' : 'reveal.deliver', { sink })}
          </LinkButton>
        )}
        {test && (
          <LinkButton sign="M5 3.5v9l7.5-4.5Z" onClick={test}>
            {text('reveal.test')}
          </LinkButton>
        )}
        <LazyReminder token={token} />
      </div>
      <TokenLine token={token} />
    </div>
  );
}

interface LinkButtonProps {
  readonly sign: string;
  readonly onClick: () => void;
  readonly children: string;
}

function LinkButton({ sign, onClick, children }: LinkButtonProps) {
  const { part } = useTokenwright();
  return (
    <Way sign={sign}>
      <button type="button" {...part('link-button')} onClick={onClick}>
        {children}
      </button>
    </Way>
  );
}

function TokenLine({ token }: { readonly token: Token }) {
  const { part, text, locale, timeZone } = useTokenwright();
  const instant = parseInstant(token.expiresAt);
  const moment = instant ? new Intl.DateTimeFormat(locale, shortMoment(timeZone)).format(instant) : '';
  return (
    <p {...part('expiry-moment')}>
      <span {...part('secret-token')}>
        <VisibleText text={token.name} />
      </span>
      {instant !== undefined && (
        <span>{instant === null ? text('reveal.neverExpires') : text('reveal.expires', { moment })}</span>
      )}
    </p>
  );
}
