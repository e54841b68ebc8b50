import {
  checkStep,
  draftedJustification,
  type Finding,
  JUSTIFICATION_LIMIT,
  type PersonEvent,
  type Reviewing,
  type SummaryLine,
  subjectOf,
  type TokenRequest,
} from '@tokenwright/core';
import { approvalRules, unaccepted } from '@tokenwright/core/policy';
import type { TerminalText } from '../messages/terminalMessages.ts';
import type { Choice } from '../terminal/terminal.ts';
import { failureText } from './failureText.ts';
import { type Page, type PageProps, shownSteps } from './page.ts';

export const reviewingPage: Page<Reviewing> = async (page) => {
  const { snapshot, terminal, wizard, text, signal } = page;
  const context = wizard.getStepContext();
  const steps = shownSteps(wizard);
  const findings = wizard.getFindings();
  terminal.heading(text('review.title'));
  if (snapshot.failure) terminal.warn(failureText(snapshot.failure, text));
  for (const sentence of snapshot.optionsNotes ?? []) terminal.warn(sentence);
  for (const step of steps) {
    const check = checkStep(step, snapshot.drafts[step.id], context);
    if (!check.ok) continue;
    for (const line of step.summarize(check.part as never, context)) terminal.say(lineText(line, text));
  }
  const rules = approvalRules(context.options, snapshot.intent.request as Partial<TokenRequest>);
  for (const { reason, approvers } of rules) {
    terminal.warn(text('review.needsApproval', { reason }));
    if (approvers) terminal.say(text('review.approvers', { approvers }));
  }
  if (snapshot.unjustified) return [await askJustification(page)];
  for (const { severity, message } of findings) terminal.warn(text(`review.${severity}`, { message }));
  const edits = steps.map((step): Choice<PersonEvent> => {
    const label = text('review.editWhat', { what: subjectOf(step, context) });
    return { value: { type: 'edit', step: step.id }, label };
  });
  const justify: Choice<PersonEvent> = {
    value: { type: 'justify', justification: '' },
    label: text('review.justify'),
  };
  const create = createChoice(snapshot, findings, text, rules.length > 0);
  const choices = [
    create,
    ...(rules.length > 0 ? [justify] : []),
    ...findings.flatMap(choicesOf(snapshot, text)),
    ...edits,
  ];
  const chosen = await terminal.choose({ signal, label: text('review.question'), choices });
  return [chosen === justify.value ? await askJustification(page) : chosen];
};

async function askJustification({ snapshot, terminal, text, signal }: PageProps<Reviewing>): Promise<PersonEvent> {
  const { unjustified } = snapshot;
  if (unjustified) terminal.warn(text(`review.justification.${unjustified}`, { max: JUSTIFICATION_LIMIT }));
  const justification = await terminal.askText({
    signal,
    label: text('review.justification'),
    hint: text('review.justificationHint'),
    initial: draftedJustification(snapshot.drafts),
    problem: (answer) => (answer.trim() === '' ? text('review.justification.required') : undefined),
  });
  return { type: 'justify', justification };
}

function lineText({ label, values, notes = [] }: SummaryLine, text: TerminalText): string {
  const said = values.map((value, index) => {
    const detail = notes[index];
    return detail ? text('join.detail', { label: value, detail }) : value;
  });
  return text('review.line', { label, values: said });
}

function createChoice(
  { intent }: Reviewing,
  findings: readonly Finding[],
  text: TerminalText,
  isRequest: boolean,
): Choice<PersonEvent> {
  const label = text(isRequest ? 'review.request' : 'review.create');
  const create = { value: { type: 'create' }, label } as const;
  const count = unaccepted(findings, intent.accepted).length;
  return count > 0 ? { ...create, isDisabled: true, hint: text('review.acceptRequired', { count }) } : create;
}

function choicesOf({ intent }: Reviewing, text: TerminalText): (finding: Finding) => readonly Choice<PersonEvent>[] {
  return ({ id: finding, message, fixes, mustAccept = false }) => {
    const isAccepted = intent.accepted?.includes(finding) ?? false;
    const accept: Choice<PersonEvent> = {
      value: { type: 'accept', finding, isAccepted: !isAccepted },
      label: text(isAccepted ? 'review.unaccept' : 'review.accept', { message }),
    };
    const mends = fixes.map(({ id, label }): Choice<PersonEvent> => {
      return { value: { type: 'fix', finding, fix: id }, label: text('review.fix', { label }) };
    });
    return mustAccept ? [accept, ...mends] : mends;
  };
}
