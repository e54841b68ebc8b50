import {
  coreMessages,
  createTokenWizard,
  type FindingRule,
  type Messages,
  type PersonEvent,
  type RequestOf,
  type TokenApi,
  type TokenWizard,
  type WizardSnapshot,
} from '@tokenwright/core';
import { checkedApi } from '@tokenwright/core/api';
import { createText, normalizeLocale } from '@tokenwright/core/text';
import { changeSignal } from './changeSignal.ts';
import { createSignIn } from './createSignIn.ts';
import { loadOptions } from './loadOptions.ts';
import { type TerminalMessageId, terminalMessages } from './messages/terminalMessages.ts';
import { abandoningPage } from './pages/abandoningPage.ts';
import { attemptPage } from './pages/attemptPage.ts';
import { editingPage } from './pages/editingPage.ts';
import { leavePage } from './pages/leavePage.ts';
import type { Page, PageProps } from './pages/page.ts';
import { pendingApprovalPage } from './pages/pendingApprovalPage.ts';
import { reauthenticatingPage } from './pages/reauthenticatingPage.ts';
import { revealingPage } from './pages/revealingPage.ts';
import { reviewingPage } from './pages/reviewingPage.ts';
import { type Ending, sayEnd } from './pages/sayEnd.ts';
import { secretGonePage } from './pages/secretGonePage.ts';
import { unknownPage } from './pages/unknownPage.ts';
import type { promptedSteps } from './steps/promptedSteps.ts';
import { Left, Overtaken, type Terminal } from './terminal/terminal.ts';
import type { PromptedStep } from './withPrompt.ts';

export interface TerminalWizardConfig<Steps extends readonly PromptedStep[] = typeof promptedSteps> {
  readonly api: TokenApi<RequestOf<Steps>>;
  readonly steps: Steps;
  readonly terminal: Terminal;
  /** Run after the rules of the steps. */
  readonly findingRules?: readonly FindingRule[];
  readonly messages?: Messages<TerminalMessageId>;
  /** A BCP 47 tag. If omitted, English. */
  readonly locale?: string;
}

type Open = Exclude<WizardSnapshot, { readonly status: 'finished' }>;

const pages: { readonly [Status in Open['status']]: Page<Extract<Open, { readonly status: Status }>> } = {
  editing: editingPage,
  reviewing: reviewingPage,
  creating: attemptPage,
  waiting: attemptPage,
  reauthenticating: reauthenticatingPage,
  reconciling: attemptPage,
  unknown: unknownPage,
  revealing: revealingPage,
  secretGone: secretGonePage,
  pendingApproval: pendingApprovalPage,
  abandoning: abandoningPage,
};

export async function runTerminalWizard<const Steps extends readonly PromptedStep[]>(
  config: TerminalWizardConfig<Steps>,
): Promise<Ending> {
  const { steps, terminal, findingRules } = config;
  const api = checkedApi(config.api);
  const locale = normalizeLocale(config.locale);
  const messages = { ...terminalMessages, ...config.messages };
  const text = createText<TerminalMessageId>(locale, coreMessages, messages);
  const options = await loadOptions(api, terminal, text);
  if (!options) return { outcome: null };
  const { signedIn, onReauthenticate } = createSignIn();
  const wizard = createTokenWizard({ api, options, steps, locale, messages, findingRules, onReauthenticate });
  const ending = await follow(wizard, { terminal, wizard, api, text, signedIn });
  sayEnd(ending, terminal, text);
  return ending;
}

async function follow(wizard: TokenWizard, props: Omit<PageProps<Open>, 'snapshot' | 'signal'>): Promise<Ending> {
  for (;;) {
    const snapshot = wizard.getSnapshot();
    if (snapshot.status === 'finished') return snapshot;
    const { signal, release } = changeSignal(wizard);
    const events = await ask({ ...props, snapshot, signal })
      .catch(eventsOf)
      .finally(release);
    // After a second Ctrl-C, stop without waiting for the call.
    if (snapshot.status === 'abandoning' && events.length > 0) return { outcome: 'unknown' };
    for (const event of events) wizard.send(event);
  }
}

function eventsOf(error: unknown): readonly PersonEvent[] {
  if (error instanceof Overtaken) return [];
  if (error instanceof Left) return [{ type: 'close' }];
  throw error;
}

function ask(props: PageProps<Open>): Promise<readonly PersonEvent[]> {
  const { snapshot } = props;
  if ('leaving' in snapshot && snapshot.leaving) return leavePage({ ...props, snapshot });
  return (pages[snapshot.status] as Page<Open>)(props);
}
