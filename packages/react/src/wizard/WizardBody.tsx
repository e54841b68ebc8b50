import { useQueryClient } from '@tanstack/react-query';
import type { Drafts, TokenOptions, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { withTemplate } from '@tokenwright/core/steps';
import {
  type ComponentType,
  type MutableRefObject,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { DialogHeaderPlace } from '../dialog/DialogHeader.tsx';
import { Settling } from '../fields/Settling.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from '../queries/queryKey.ts';
import type { WizardStart } from '../start/wizardStart.ts';
import { PausedStatus } from '../steps/PausedStatus.tsx';
import { useTokenWizard } from '../useTokenWizard.ts';
import type { ViewedStep } from '../withView.ts';
import { LeaveQuestion, type Loss } from './LeaveQuestion.tsx';
import { onWake } from './onWake.ts';
import { ProgressList } from './ProgressList.tsx';
import { useRemoval } from './useRemoval.ts';
import { useWarmUp } from './useWarmUp.ts';
import { useWizardActions } from './useWizardActions.ts';
import { WizardPage } from './WizardPage.tsx';
import { useWizard, WizardProvider } from './WizardProvider.tsx';
import type { WizardHost } from './wizardHost.ts';

export interface WizardFlow {
  readonly Pages: ComponentType;
  readonly hasDraft: (snapshot: WizardSnapshot) => boolean;
  readonly prepare?: (wizard: TokenWizard) => void;
}

interface WizardBodyProps extends Omit<WizardHost, 'link' | 'draftStorage'> {
  readonly start?: WizardStart | undefined;
  readonly flow?: WizardFlow | undefined;
  readonly options: TokenOptions;
  readonly steps: readonly ViewedStep[];
}

export function WizardBody({
  flow,
  start,
  options,
  steps,
  onClose,
  onRequestAccess,
  actionsRef,
  history = 'none',
  snippets,
  docs,
  template,
  notOffered,
  linkBase,
  tokenUrl,
  autoFocus = false,
  ...callbacks
}: WizardBodyProps) {
  const { api, root, locale, timeZone, catalogues } = useTokenwright();
  const config = { ...callbacks, api, options, steps, locale, timeZone, messages: catalogues };
  const [wizard, snapshot] = useTokenWizard(config, (created) => {
    if (template) created.send({ type: 'prefill', drafts: withTemplate(template, created.getStepContext()) });
    flow?.prepare?.(created);
  });
  const first = useRef(snapshot);
  const takesFocus = autoFocus || snapshot !== first.current;
  const readDraft = useRef<() => unknown>(undefined);
  useWizardActions({ wizard, snapshot, readDraft, actionsRef, onClose, history, hasDraft: flow?.hasDraft ?? always });
  const isLeaving = 'leaving' in snapshot && snapshot.leaving;
  const pages = useRef<HTMLDivElement>(null);
  const isOpening = autoFocus && !flow && snapshot === first.current;
  useRemoval(pages, snapshot.status === 'revealing', () => wizard.send({ type: 'abandon' }));
  const shown = wizard.getSteps() as readonly ViewedStep[];
  const drafts = useRef<Drafts>({});
  if ('drafts' in snapshot) drafts.current = snapshot.drafts;
  useFreshOptions(snapshot);
  useWarmUp();
  useEffect(() => onWake(() => wizard.wake()), [wizard]);
  const sink = callbacks.secretSink?.label;
  const position = flow ? undefined : positionOf(snapshot, shown);
  const { Pages } = flow ?? ownFlow;
  return (
    <WizardProvider
      value={{
        ...{ wizard, snapshot, steps: shown, drafts: drafts.current, position, takesFocus, isOpening },
        onReauthenticate: callbacks.onReauthenticate,
        ...{
          readDraft,
          notOffered,
          notice: start?.notice,
          linkBase,
          tokenUrl,
          onRequestAccess,
          onClose,
          sink,
          snippets,
          docs,
        },
      }}
    >
      <div {...root('wizard')} data-status={snapshot.status}>
        <Settling page={`${snapshot.status} ${'step' in snapshot ? snapshot.step : ''} ${isLeaving}`}>
          {isLeaving && (
            <LeaveQuestion
              about={lossOf(snapshot)}
              sink={sink}
              send={wizard.send}
              {...{ start, drafts: drafts.current }}
            />
          )}
          {isOpening && <OpeningAnnouncement />}
          <OutsideForms place={pages}>
            <Pages />
          </OutsideForms>
        </Settling>
      </div>
    </WizardProvider>
  );
}

interface OutsideFormsProps {
  readonly place: MutableRefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** React warns of a form inside a host's form. */
function OutsideForms({ place, children }: OutsideFormsProps) {
  const isInDialog = useContext(DialogHeaderPlace) !== null;
  const [target, setTarget] = useState<HTMLDivElement | null>(null);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      place.current = element;
      // React detaches the ref also when it hides the tree.
      if (element) setTarget(element);
    },
    [place],
  );
  return (
    <div className="twr-wizard-pages" ref={isInDialog ? place : attach}>
      {isInDialog ? children : target && createPortal(children, target)}
    </div>
  );
}

function lossOf(snapshot: WizardSnapshot): Loss {
  const { status } = snapshot;
  if (status === 'revealing') return snapshot.delivery === 'instead' ? 'delivery' : 'secret';
  return status === 'editing' || status === 'reviewing' ? 'draft' : 'attempt';
}

const always = () => true;

const ownFlow: Pick<WizardFlow, 'Pages'> = {
  Pages: () => (
    <>
      <ProgressList />
      <WizardPage />
    </>
  ),
};

function positionOf(snapshot: WizardSnapshot, steps: readonly ViewedStep[]) {
  const count = steps.length + 2;
  if (snapshot.status === 'editing') return { step: steps.findIndex(({ id }) => id === snapshot.step) + 1, count };
  if (['finished', 'abandoning'].includes(snapshot.status)) return undefined;
  return { step: snapshot.status === 'revealing' || snapshot.status === 'secretGone' ? count : count - 1, count };
}

function OpeningAnnouncement() {
  const { text } = useTokenwright();
  const { steps, wizard, position } = useWizard();
  const title = steps[0]?.title(wizard.getStepContext());
  const said = position && title ? text('wizard.opened', { ...position, title }) : '';
  return <PausedStatus text={said} pause={100} isShown />;
}

function useFreshOptions(snapshot: WizardSnapshot): void {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const isOutdated = 'failure' in snapshot && snapshot.failure?.code === 'options-changed';
  useEffect(() => {
    if (isOutdated) client.invalidateQueries({ queryKey: queryKey(api, 'options'), refetchType: 'none' });
  }, [isOutdated, api, client]);
}
