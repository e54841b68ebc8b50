import type { Creating, Reconciling, Waiting } from '@tokenwright/core';
import type { Page } from './page.ts';

export const attemptPage: Page<Creating | Waiting | Reconciling> = async (props) => {
  const { snapshot, terminal, wizard, text, signal } = props;
  const waiting = snapshot.status === 'waiting' ? snapshot : undefined;
  const { until = 0, inFlight } = waiting ?? {};
  const seconds = Math.max(0, Math.ceil((until - wizard.getStepContext().now) / 1000));
  terminal.heading(text(inFlight ? 'waiting.inFlight' : `${snapshot.status}.title`, { seconds }));
  await terminal.wait(signal);
  return [];
};
