import type { Revealing, Token, TokenWizard } from '@tokenwright/core';
import {
  compareExpiration,
  describeExpirationComparison,
  describeInstant,
  parseInstant,
} from '@tokenwright/core/expiration';
import { accessForm, draftedExpiration, draftOf } from '@tokenwright/core/steps';
import type { TerminalText } from '../messages/terminalMessages.ts';
import { Left } from '../terminal/terminal.ts';
import type { Page, PageProps } from './page.ts';

/** A terminal cannot detect a copy, so the user confirms it. */
export const revealingPage: Page<Revealing> = async (props) => {
  const { snapshot, terminal, wizard, text, signal } = props;
  const { token, saved } = snapshot;
  if (saved) return [{ type: 'finish' }];
  terminal.heading(text('reveal.title', { name: token.name }));
  terminal.say(text('reveal.intro'));
  const end = endOf(token, wizard, text);
  if (end !== undefined) terminal.say(end);
  const changed = lifeAnswer(snapshot, wizard, text);
  if (changed !== undefined) terminal.warn(changed);
  let wasShown = false;
  for (;;) {
    const choices = [
      { value: true, label: text('reveal.show') },
      { value: false, label: text('reveal.stored') },
    ];
    const label = text('reveal.question');
    if (!(await terminal.choose({ signal, label, choices, initial: !wasShown }))) return [{ type: 'stored' }];
    await show(props);
    wasShown = true;
  }
};

async function show({ snapshot, terminal, text, signal }: PageProps<Revealing>): Promise<void> {
  const label = text('reveal.screen', { name: snapshot.token.name });
  await terminal.showSecret(snapshot.secret, { label, signal }).catch((error: unknown) => {
    if (!(error instanceof Left)) throw error;
  });
}

function lifeAnswer({ drafts, token }: Revealing, wizard: TokenWizard, text: TerminalText): string | undefined {
  const { timeZone, locale } = wizard.getStepContext();
  const access = draftOf(accessForm, drafts);
  const asked = access && draftedExpiration(access, timeZone);
  return asked && describeExpirationComparison(compareExpiration(asked, token), { timeZone, locale, text });
}

function endOf({ expiresAt }: Token, wizard: TokenWizard, text: TerminalText): string | undefined {
  const instant = parseInstant(expiresAt);
  if (instant === undefined) return undefined;
  if (instant === null) return text('reveal.neverEnds');
  const { timeZone, locale } = wizard.getStepContext();
  return text('reveal.ends', { moment: describeInstant(instant, timeZone, locale) });
}
