import type { PromptProps } from '@tokenwright/terminal';
import type { IpAllowlistDraft } from './ipAllowlistStep.ts';

/** The same step in a terminal. */
export async function askIpAllowlist({ terminal, draft, signal, problem }: PromptProps<IpAllowlistDraft>) {
  const ranges = await terminal.askText({
    signal,
    label: 'IP addresses and ranges',
    hint: '203.0.113.0/24, 2001:db8::/32, or nothing for a token that works from everywhere',
    initial: draft.ranges,
    problem: (answer) => problem('ranges', { ranges: answer }),
  });
  return { ranges };
}
