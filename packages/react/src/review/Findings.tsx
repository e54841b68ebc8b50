import type { Finding, FindingFix, Reviewing } from '@tokenwright/core';
import { useEffect, useRef } from 'react';
import { findingMessages } from '../messages/findingMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { FindingItem } from './FindingItem.tsx';

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly snapshot: Reviewing;
  readonly onFix: (finding: Finding, fix: FindingFix) => void;
}

export function Findings(props: FindingsProps) {
  return (
    <WithTexts texts={findingMessages}>
      <FindingList {...props} />
    </WithTexts>
  );
}

function FindingList({ findings, snapshot, onFix }: FindingsProps) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const list = useRef<HTMLUListElement>(null);
  const { unaccepted } = snapshot;
  useEffect(() => {
    if (unaccepted) list.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus();
  }, [unaccepted]);
  return (
    <section {...part('findings')} aria-label={text('review.findings')}>
      <ul {...part('finding-list')} ref={list}>
        {findings.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            isAccepted={snapshot.intent.accepted?.includes(finding.id) ?? false}
            isAsked={unaccepted?.includes(finding.id) ?? false}
            onAccept={(isAccepted) => wizard.send({ type: 'accept', finding: finding.id, isAccepted })}
            onFix={(fix) => onFix(finding, fix)}
          />
        ))}
      </ul>
    </section>
  );
}
