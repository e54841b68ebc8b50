import type {
  Drafts,
  FindingRule,
  Grant,
  ReauthenticationChallenge,
  SecretSink,
  Template,
  TokenOptions,
  TokenWizard,
  UsageEvent,
  WizardNotice,
  WizardSnapshot,
} from '@tokenwright/core';
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
import type { SecretPageHost } from '../reveal/secretPageHost.ts';
import type { DraftStorage, WizardStart } from '../start/wizardStart.ts';
import { useTokenWizard } from '../useTokenWizard.ts';
import type { ViewedStep } from '../withView.ts';
import { LeaveQuestion, type Loss } from './LeaveQuestion.tsx';
import { onWake } from './onWake.ts';
import { ProgressList } from './ProgressList.tsx';
import { useCloser } from './useCloser.ts';
import { useFreshOptions } from './useFreshOptions.ts';
import { useRemoval } from './useRemoval.ts';
import { useWarmUp } from './useWarmUp.ts';
import { WizardPage } from './WizardPage.tsx';
import { useWizard, WizardProvider } from './WizardProvider.tsx';

export interface WizardHost extends SecretPageHost {
  /** Initial drafts by step id, such as `{ name: { name: 'CI', description: '' } }`. */
  readonly drafts?: Drafts | undefined;
  /** A template that fills permissions, token type and expiration. */
  readonly template?: Template | undefined;
  /** A URL with choices, such as `location.href`. The wizard reads it once; see `linkFromDraft` of the core. */
  readonly link?: string | undefined;
  /** The URL of your page, for *Copy as template link*. If omitted, the pages offer no links. */
  readonly linkBase?: string | undefined;
  /** Your storage for *Keep draft*. If omitted, the pages keep no draft. */
  readonly draftStorage?: DraftStorage | undefined;
  /** Choices of a copied token that the workspace no longer offers. The first page lists them. */
  readonly notOffered?: readonly string[] | undefined;
  /** Your own rules. They run after the rules of the steps. */
  readonly findingRules?: readonly FindingRule[] | undefined;
  /** Called when the wizard has no further page. */
  readonly onClose?: (() => void) | undefined;
  /** Called for each result, never with the secret. */
  readonly onNotice?: ((notice: WizardNotice) => void) | undefined;
  /** Receives steps, failures and durations for analytics, never user input. */
  readonly onEvent?: ((event: UsageEvent) => void) | undefined;
  /** Your secret store. */
  readonly secretSink?: SecretSink | undefined;
  /** Signs the user in again. Must reject if the user cancels. */
  readonly onReauthenticate?: ((challenge: ReauthenticationChallenge) => Promise<void>) | undefined;
  /** Requests a locked permission. Must reject on failure. */
  readonly onRequestAccess?: ((grant: Grant) => void | Promise<void>) | undefined;
  /** Receives a function that closes the wizard, asks first if necessary, and returns whether the wizard ended. */
  readonly closer?: MutableRefObject<((by?: 'back') => boolean) | undefined> | undefined;
  /**
   * With `push`, the browser's Back button shows the previous step. On the first step, it closes the wizard, and asks
   * first if there's a draft.
   * @default 'none'
   */
  readonly history?: 'push' | 'none' | undefined;
  /** Whether the first field takes focus. @default false */
  readonly autoFocus?: boolean | undefined;
}

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
  closer,
  history = 'none',
  snippets,
  docs,
  template,
  notOffered,
  linkBase,
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
  useCloser({ wizard, snapshot, readDraft, closer, onClose, history, hasDraft: flow?.hasDraft ?? always });
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
        ...{ readDraft, notOffered, notice: start?.notice, linkBase, onRequestAccess, onClose, sink, snippets, docs },
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
      setTarget(element);
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
  if (['finished', 'withdrawing'].includes(snapshot.status)) return undefined;
  return { step: snapshot.status === 'revealing' || snapshot.status === 'secretGone' ? count : count - 1, count };
}

function OpeningAnnouncement() {
  const { text } = useTokenwright();
  const { steps, wizard, position } = useWizard();
  const title = steps[0]?.title(wizard.getStepContext());
  const said = position && title ? text('wizard.opened', { ...position, title }) : '';
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(said), 100);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p className="twr-visually-hidden" role="status">
      {heard}
    </p>
  );
}
