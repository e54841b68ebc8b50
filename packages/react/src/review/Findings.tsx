import type { Finding, FindingFix, Reviewing } from '@tokenwright/core';
import { useEffect, useId, useRef } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { FindingItem } from './FindingItem.tsx';

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly snapshot: Reviewing;
  readonly onFix: (finding: Finding, fix: FindingFix) => void;
}

export function Findings({ findings, snapshot, onFix }: FindingsProps) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { unticked } = snapshot;
  useEffect(() => {
    if (unticked) list.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus();
  }, [unticked]);
  if (findings.length === 0) return null;
  return (
    <section {...part('findings')} aria-labelledby={id}>
      <h3 {...part('findings-heading')} id={id}>
        {text('review.findings', { count: findings.length })}
      </h3>
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
