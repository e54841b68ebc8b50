import { describeInstant } from '@tokenwright/core/expiration';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

interface DraftOfferProps {
  readonly keptAt: number;
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

export function DraftOffer({ keptAt, onContinue, onDiscard }: DraftOfferProps) {
  const { part, text, locale, timeZone } = useTokenwright();
  return (
    <Notice>
      <div role="status">
        <p>{text('draft.offer', { moment: describeInstant(keptAt, timeZone, locale) })}</p>
      </div>
      <div {...part('question-actions')}>
        <Button onClick={onContinue}>{text('draft.continue')}</Button>
        <Button kind="quiet" isGuarded onClick={onDiscard}>
          {text('draft.discard')}
        </Button>
      </div>
    </Notice>
  );
}
