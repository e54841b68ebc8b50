import type { MemoryApi, MemoryApiSetup } from '@tokenwright/adapters/memory';
import { nameStep, type PersonEvent, type TokenWizard as Wizard, type WizardSnapshot } from '@tokenwright/core';
import {
  NameView,
  type StepViewProps,
  TokenWizard,
  TokenWizardDialog,
  type TokenWizardProps,
  viewedSteps,
  withView,
} from '@tokenwright/react/wizard';
import { createContext, useContext, useEffect, useState } from 'react';
import { useWizard } from '../packages/react/src/wizard/WizardProvider.tsx';
import { memoryApi } from './memoryApi.ts';
import { useStoryLanguage } from './storyLanguage.ts';

/** The events to send when the wizard first reaches each status. */
export type Script = Partial<Record<WizardSnapshot['status'], readonly PersonEvent[]>>;

export interface WizardAtProps extends Omit<Partial<TokenWizardProps>, 'api' | 'steps'> {
  readonly setup?: Partial<MemoryApiSetup>;
  readonly instead?: (api: MemoryApi) => MemoryApi;
  readonly script?: Script;
  readonly inDialog?: boolean;
}

export const wizardControls = {
  inDialog: { control: 'boolean', description: 'Shows the wizard in a dialog' },
  locale: { control: 'select', options: ['en-GB', 'en-US'], description: 'The format of dates and numbers' },
  timeZone: { control: 'select', options: ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'] },
} as const;

const noScript: Script = {};

export function WizardAt({ setup, instead = (api) => api, script = noScript, inDialog, ...others }: WizardAtProps) {
  const language = useStoryLanguage();
  const [api] = useState(() => instead(memoryApi(setup)));
  const props = { api, steps: scriptedSteps, language, locale: 'en-GB', timeZone: 'Europe/Berlin', ...others };
  return (
    <ScriptContext value={script}>{inDialog ? <InDialog {...props} /> : <TokenWizard {...props} />}</ScriptContext>
  );
}

function InDialog(props: TokenWizardProps<typeof scriptedSteps>) {
  const [isOpen, setOpen] = useState(true);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  return (
    <div ref={setContainer}>
      <button type="button" onClick={() => setOpen(true)} style={{ minBlockSize: '2.5rem' }}>
        Create token
      </button>
      {container && <TokenWizardDialog {...props} container={container} open={isOpen} onOpenChange={setOpen} />}
    </div>
  );
}

const ScriptContext = createContext<Script>({});
const begun = new WeakSet<Wizard>();

function ScriptedNameView(props: StepViewProps) {
  const script = useContext(ScriptContext);
  const { wizard } = useWizard();
  useEffect(() => {
    if (!begun.has(wizard)) perform(wizard, script);
    begun.add(wizard);
  }, [wizard, script]);
  return <NameView {...props} />;
}

const [, ...others] = viewedSteps;
const scriptedSteps = [withView(nameStep, ScriptedNameView), ...others] as const;

function perform(wizard: Wizard, script: Script): void {
  const performed = new Set<string>();
  const act = () => {
    const { status } = wizard.getSnapshot();
    if (performed.has(status)) return;
    performed.add(status);
    for (const event of script[status] ?? []) wizard.send(event);
  };
  // Otherwise, React would miss the statuses in between, and an edited step would keep its first draft.
  wizard.subscribe(() => setTimeout(act));
  act();
}
