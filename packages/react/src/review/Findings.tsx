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
  const { unticked } = snapshot;
  useEffect(() => {
    if (unticked) list.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus();
  }, [unticked]);
  return (
    <section {...part('findings')} aria-label={text('review.findings')}>
      <ul {...part('finding-list')} ref={list}>
        {findings.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            isTicked={snapshot.intent.ticked?.includes(finding.id) ?? false}
            isAsked={unticked?.includes(finding.id) ?? false}
            onTick={(isTicked) => wizard.send({ type: 'tick', finding: finding.id, isTicked })}
            onFix={(fix) => onFix(finding, fix)}
          />
        ))}
      </ul>
    </section>
  );
}
