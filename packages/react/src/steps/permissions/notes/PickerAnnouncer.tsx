import type { Grant, StepContext, Text } from '@tokenwright/core';
import { joinSentences } from '@tokenwright/core/list';
import {
  type Announcement,
  chosenRank,
  grantLabel,
  type PickHistory,
  riskOf,
  riskReason,
  selectionOf,
} from '@tokenwright/core/permissions';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { PausedStatus } from '../../PausedStatus.tsx';
import { usePickerContext } from '../PickerContext.tsx';
import { useRefused } from './RefusedNote.tsx';

export interface PickerAnnouncerProps {
  readonly history: PickHistory;
  readonly context: StepContext;
  readonly shorter: string | undefined;
}

export function PickerAnnouncer({ history, context, shorter }: PickerAnnouncerProps) {
  const { locale, text } = useTokenwright();
  const refused = useRefused(history.present.draft.grants, context.options);
  const risks = useNewRisks(history);
  const effects = history.announcements.map((each) => sentenceOf(each, locale, text));
  return <PausedStatus text={joinSentences([...risks, ...effects, shorter, ...refused], text)} />;
}

function useNewRisks({ past, present }: PickHistory): readonly string[] {
  const { text } = useTokenwright();
  const { catalogue } = usePickerContext();
  const before = selectionOf(past.at(-1)?.draft.grants ?? [], catalogue);
  const isNew = (grant: Grant) => {
    const entry = catalogue.entry(grant.permission);
    return entry !== undefined && chosenRank(before, entry) < catalogue.rank(grant);
  };
  const risky = present.draft.grants.filter((grant) => riskOf(grant, catalogue) !== 'low' && isNew(grant));
  return risky.slice(0, 2).map((grant) =>
    text('permissions.riskChosen', {
      permission: grantLabel(grant, catalogue, text),
      risk: riskOf(grant, catalogue),
      reason: riskReason(grant, catalogue) ?? '',
    }),
  );
}

function sentenceOf({ id, values, names }: Announcement, locale: string, text: Text): string {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const joined = Object.entries(names).map(([name, labels]) => [name, list.format(labels)]);
  return text(id, { ...values, ...Object.fromEntries(joined) });
}
