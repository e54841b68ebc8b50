import type { AccessDraft } from '@tokenwright/core';
import { describeDate } from '@tokenwright/core/expiration';
import { offerFor } from '@tokenwright/core/steps';
import type { Choice } from '../terminal/terminal.ts';
import type { PromptProps } from '../withPrompt.ts';

export async function askExpiration({ terminal, draft, context, signal, problem, keep }: PromptProps<AccessDraft>) {
  const { options, text, locale } = context;
  if (options.expirations === 'none') return draft;
  const { presets, customDate = true } = options.expirations;
  const { dates, limits, never: offered } = offerFor(draft.tokenType, context);
  const [limit] = limits;
  const lengths = presets.map((days): Choice<AccessDraft['expiration']> => {
    const obstacle = problem('expiration', { ...draft, expiration: `${days}` });
    const choice = { value: `${days}` as const, label: text('access.days', { days }) };
    return obstacle === undefined ? choice : { ...choice, isDisabled: true, hint: obstacle };
  });
  const date: Choice<AccessDraft['expiration']> = { value: 'date', label: text('access.custom') };
  const never: Choice<AccessDraft['expiration']> = { value: 'never', label: text('access.noEnd') };
  const choices = [...lengths, ...(customDate ? [date] : []), ...(offered.isOffered ? [never] : [])];
  const label = text('access.expiration');
  const expiration = await terminal.choose({ signal, label, choices, initial: draft.expiration });
  const ending = { ...draft, expiration };
  keep(ending);
  if (expiration !== 'date') return ending;
  const day = await terminal.askText({
    signal,
    label: text('access.lastDay'),
    hint:
      limit && dates
        ? text('access.latest', { latest: describeDate(dates.latest, locale), reason: limit.reason })
        : 'YYYY-MM-DD',
    initial: draft.date,
    problem: (answer) => problem('expiration', { ...ending, date: answer }),
  });
  return { ...ending, date: day };
}
