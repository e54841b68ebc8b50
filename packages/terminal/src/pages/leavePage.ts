import type { PersonEvent, WizardSnapshot } from '@tokenwright/core';
import { type Choice, Left } from '../terminal/terminal.ts';
import { type PageProps, shownSteps } from './page.ts';

type Leavable = Extract<WizardSnapshot, { readonly leaving: boolean }>;

export async function leavePage(props: PageProps<Leavable>): Promise<readonly PersonEvent[]> {
  const { snapshot, terminal, wizard, text, signal } = props;
  const stay: Choice<readonly PersonEvent[]> = { value: [{ type: 'stay' }], label: text('leave.stay') };
  const back: Choice<readonly PersonEvent[]> = {
    value: [{ type: 'stay' }, { type: 'back' }],
    label: text('leave.back'),
  };
  const leave: Choice<readonly PersonEvent[]> = { value: [{ type: 'leave' }], label: text('leave.leave') };
  const hasBefore = snapshot.status === 'editing' && shownSteps(wizard)[0]?.id !== snapshot.step;
  const choices = [stay, ...(hasBefore || snapshot.status === 'reviewing' ? [back] : []), leave];
  try {
    return await terminal.choose({ signal, label: text(`leave.${subjectOf(snapshot)}`), choices });
  } catch (error) {
    if (error instanceof Left) return leave.value;
    throw error;
  }
}

function subjectOf({ status }: Leavable): 'draft' | 'attempt' | 'secret' {
  if (status === 'revealing') return 'secret';
  return status === 'editing' || status === 'reviewing' ? 'draft' : 'attempt';
}
