import {
  checkStep,
  type Finding,
  type PersonEvent,
  type Reviewing,
  type SummaryLine,
  subjectOf,
} from '@tokenwright/core';
import { unacknowledged } from '@tokenwright/core/policy';
import type { TerminalText } from '../messages/terminalMessages.ts';
import type { Choice } from '../terminal/terminal.ts';
import { failureText } from './failureText.ts';
import { type Page, shownSteps } from './page.ts';

export const reviewingPage: Page<Reviewing> = async ({ snapshot, terminal, wizard, text, signal }) => {
  const context = wizard.getStepContext();
  const steps = shownSteps(wizard);
  const findings = wizard.getFindings();
  terminal.heading(text('review.title'));
  if (snapshot.failure) terminal.warn(failureText(snapshot.failure, text));
  for (const sentence of snapshot.optionsNotes ?? []) terminal.warn(sentence);
  for (const step of steps) {
    const check = checkStep(step, snapshot.drafts[step.id], context);
    if (!check.ok) continue;
    for (const line of step.summarize(check.part as never, context)) terminal.say(lineText(line));
  }
  for (const { severity, message } of findings) terminal.warn(text(`review.${severity}`, { message }));
  const edits = steps.map((step): Choice<PersonEvent> => {
    const label = text('review.editWhat', { what: subjectOf(step, context) });
    return { value: { type: 'edit', step: step.id }, label };
  });
  const choices = [createChoice(snapshot, findings, text), ...findings.flatMap(choicesOf(snapshot, text)), ...edits];
  return [await terminal.choose({ signal, label: text('review.question'), choices })];
};

function lineText({ label, values, notes = [] }: SummaryLine): string {
  const said = values.map((value, index) => (notes[index] ? `${value} (${notes[index]})` : value));
  return `${label}: ${said.join(', ')}`;
}

function createChoice({ intent }: Reviewing, findings: readonly Finding[], text: TerminalText): Choice<PersonEvent> {
  const create = { value: { type: 'create' }, label: text('review.create') } as const;
  const count = unacknowledged(findings, intent.ticked).length;
  return count > 0 ? { ...create, isDisabled: true, hint: text('review.tickRequired', { count }) } : create;
}

function choicesOf({ intent }: Reviewing, text: TerminalText): (finding: Finding) => readonly Choice<PersonEvent>[] {
  return ({ id: finding, message, fixes, mustAcknowledge = false }) => {
    const isTicked = intent.ticked?.includes(finding) ?? false;
    const tick: Choice<PersonEvent> = {
      value: { type: 'tick', finding, isTicked: !isTicked },
      label: text(isTicked ? 'review.untick' : 'review.tick', { message }),
    };
    const mends = fixes.map(({ id, label }): Choice<PersonEvent> => {
      return { value: { type: 'fix', finding, fix: id }, label: text('review.fix', { label }) };
    });
    return mustAcknowledge ? [tick, ...mends] : mends;
  };
}
