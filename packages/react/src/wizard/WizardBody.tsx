import type { Drafts, TokenOptions, WizardSnapshot } from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Settling } from '../fields/Settling.tsx';
import { type ReactMessages, reactMessages } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { TokenWizardProps } from '../TokenWizard.tsx';
import { useTokenWizard } from '../useTokenWizard.ts';
import type { ViewedStep } from '../withView.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { OpeningAnnouncement } from './OpeningAnnouncement.tsx';
import { onWake } from './onWake.ts';
import { ProgressList } from './ProgressList.tsx';
import { useCloser } from './useCloser.ts';
import { useFreshOptions } from './useFreshOptions.ts';
import { useRemoval } from './useRemoval.ts';
import { WizardPage } from './WizardPage.tsx';
import { WizardProvider } from './WizardProvider.tsx';

interface WizardBodyProps
  extends Pick<
    TokenWizardProps,
    | 'onClose'
    | 'findingRules'
    | 'onNotice'
    | 'onEvent'
    | 'onReauthenticate'
    | 'onRequestAccess'
    | 'secretSink'
    | 'drafts'
    | 'closer'
    | 'autoFocus'
  > {
  readonly options: TokenOptions;
  readonly steps: readonly ViewedStep[];
  readonly messages: ReactMessages | undefined;
}

/** A running wizard: the progress, the current page, and the question before leaving. */
export function WizardBody({
  options,
  steps,
  messages,
  onClose,
  onRequestAccess,
  closer,
  autoFocus = false,
  ...callbacks
}: WizardBodyProps) {
  const { api, root, locale, timeZone } = useTokenwright();
  const config = { api, options, steps, locale, timeZone, messages: { ...reactMessages, ...messages }, ...callbacks };
  const [wizard, snapshot] = useTokenWizard(config);
  const first = useRef(snapshot);
  const takesFocus = autoFocus || snapshot !== first.current;
  const readDraft = useRef<() => unknown>(undefined);
  useCloser({ wizard, snapshot, readDraft, closer, onClose });
  const isLeaving = 'leaving' in snapshot && snapshot.leaving;
  const [pages, setPages] = useState<HTMLElement | null>(null);
  const isOpening = autoFocus && snapshot === first.current;
  useRemoval(pages, snapshot.status === 'revealing', () => wizard.send({ type: 'abandon' }));
  const shown = wizard.getSteps() as readonly ViewedStep[];
  const drafts = useRef<Drafts>({});
  if ('drafts' in snapshot) drafts.current = snapshot.drafts;
  useFreshOptions(snapshot);
  useEffect(() => onWake(() => wizard.wake()), [wizard]);
  const sink = callbacks.secretSink?.label;
  const position = positionOf(snapshot, shown);
  return (
    <WizardProvider
      value={{
        ...{ wizard, snapshot, steps: shown, drafts: drafts.current, position, takesFocus, isOpening },
        ...{ readDraft, onRequestAccess, onClose, sink },
      }}
    >
      <div {...root('wizard')} data-status={snapshot.status}>
        <Settling page={`${snapshot.status} ${'step' in snapshot ? snapshot.step : ''} ${isLeaving}`}>
          {isLeaving && <LeaveQuestion />}
          {isOpening && <OpeningAnnouncement />}
          <div className="twr-wizard-pages" ref={setPages}>
            {pages && createPortal(<Pages />, pages)}
          </div>
        </Settling>
      </div>
    </WizardProvider>
  );
}

/** Drawn through a portal, because React warns of a form inside a host's form, which the DOM allows. */
function Pages() {
  return (
    <>
      <ProgressList />
      <WizardPage />
    </>
  );
}

/** Steps, the review and the secret are counted; the pages between are on the way to the secret. */
function positionOf(snapshot: WizardSnapshot, steps: readonly ViewedStep[]) {
  const count = steps.length + 2;
  if (snapshot.status === 'editing') return { step: steps.findIndex(({ id }) => id === snapshot.step) + 1, count };
  if (snapshot.status === 'finished' || snapshot.status === 'withdrawing') return undefined;
  return { step: snapshot.status === 'reviewing' ? count - 1 : count, count };
}
