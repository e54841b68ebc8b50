import type { Drafts, WizardNotice } from '@tokenwright/core';
import { keepDraft } from '@tokenwright/core/links';
import { useState } from 'react';
import { linkMessages } from '../messages/linkMessages.ts';
import { WithTexts } from '../provider/WithTexts.tsx';
import { LoadingPage } from '../wizard/LoadingPage.tsx';
import { DraftOffer } from './DraftOffer.tsx';
import { LinkNotes } from './LinkNotes.tsx';
import { type StartProps, useOpening, withinSeconds } from './useOpening.ts';
import type { WizardStart } from './wizardStart.ts';

const SAVE_SECONDS = 10;

export function Start({ host, options, steps, children }: StartProps) {
  const opening = useOpening({ host, options, steps });
  const [offer, setOffer] = useState<'open' | 'continued' | 'discarded'>('open');
  if (!opening) return <LoadingPage />;
  const { draftStorage: storage } = host;
  const { linked, kept, clock } = opening;
  const discard = () => void withinSeconds(SAVE_SECONDS, () => storage?.remove()).catch(() => undefined);
  const isContinued = kept !== undefined && offer === 'continued';
  const chosen = isContinued ? kept : linked;
  const start: WizardStart = {
    round: isContinued ? 1 : 0,
    ...(chosen && { drafts: ofSteps({ ...host.drafts, ...chosen.drafts }, steps) }),
    notice: (
      <WithTexts texts={linkMessages}>
        {chosen && chosen.notes.length > 0 && (
          <LinkNotes notes={chosen.notes} options={options} isDraft={isContinued} />
        )}
        {kept && offer === 'open' && (
          <DraftOffer
            keptAt={kept.keptAt}
            onContinue={() => setOffer('continued')}
            onDiscard={() => {
              discard();
              setOffer('discarded');
            }}
          />
        )}
      </WithTexts>
    ),
    ...(storage && {
      keep: (drafts: Drafts) => withinSeconds(SAVE_SECONDS, () => storage.save(keepDraft(drafts, clock.now()))),
    }),
    ...(isContinued && { onDiscard: discard, onNotice: (notice: WizardNotice) => isSpent(notice) && discard() }),
  };
  return children(start);
}

function isSpent(notice: WizardNotice): boolean {
  return notice.type === 'created' || (notice.type === 'finished' && notice.outcome === 'pending-approval');
}

function ofSteps(drafts: Drafts, steps: StartProps['steps']): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([id]) => steps.some((step) => step.id === id)));
}
