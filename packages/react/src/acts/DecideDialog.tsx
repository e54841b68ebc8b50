import type { Grant, RequestDecision, Token } from '@tokenwright/core';
import { catalogueOf, grantLabel, riskOf, riskReason } from '@tokenwright/core/permissions';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../fields/Button.tsx';
import { FieldError } from '../fields/FieldError.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useResourceNames } from '../queries/useResourceNames.ts';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { scopeText } from '../tokens/access.ts';
import { Fact } from '../tokens/Fact.tsx';
import { Moment } from '../tokens/Moment.tsx';
import { RequestLine } from '../tokens/RequestLine.tsx';
import { useNow } from '../tokens/useNow.ts';
import { ActFrame } from './ActFrame.tsx';
import { ActProvider } from './ActProvider.tsx';
import type { ActDialogProps } from './actDialog.ts';
import { DecisionReason, NarrowList } from './DecisionParts.tsx';
import { useDecision } from './useDecision.ts';

export function DecideDialog(props: ActDialogProps) {
  return (
    <ActProvider host={props.host}>
      <Decision {...props} />
    </ActProvider>
  );
}

function Decision(props: ActDialogProps) {
  const { token, onClose } = props;
  const { text } = useTokenwright();
  const id = useId();
  const now = useNow();
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const narrowing = useNarrowing(token);
  const { isRunning, failure, decide } = useDecision(props);
  const why = reason.trim() ? { reason: reason.trim() } : {};
  const approve = () =>
    !narrowing.isEmpty && decide({ decision: 'approved', ...narrowing.narrowed, ...why } as RequestDecision);
  const deny = () => {
    if (why.reason) decide({ decision: 'denied', reason: why.reason });
    else {
      // Screen readers announce the error on focus.
      flushSync(() => setReasonMissing(true));
      field.current?.focus();
    }
  };
  return (
    <ActFrame
      act="decide"
      describedBy={id}
      {...{ token, isRunning, failure, onClose }}
      buttons={
        <>
          <Button isGuarded isBusy={isRunning} onClick={deny}>
            {text('decide.deny')}
          </Button>
          <Button kind="primary" isGuarded isBusy={isRunning || narrowing.isEmpty} onClick={approve}>
            {text(narrowing.narrowed ? 'decide.approveLess' : 'decide.approve')}
          </Button>
        </>
      }
    >
      <p id={id}>
        <RequestLine token={token} now={now} />
      </p>
      <RequestFacts token={token} />
      {narrowing.lists.map((list) => (
        <NarrowList key={list.legend} {...list} />
      ))}
      {narrowing.isEmpty && <FieldError id={`${id}empty`} message={text('decide.empty')} />}
      <DecisionReason id={`${id}reason`} ref={field} isMissing={isReasonMissing} value={reason} onChange={setReason} />
    </ActFrame>
  );
}

function RequestFacts({ token }: { readonly token: Token }) {
  const { part, text } = useTokenwright();
  const { data: options } = useTokenOptions();
  const { approval, resources, expiresAt } = token;
  return (
    <dl {...part('revoke-facts')}>
      {approval?.justification && (
        <Fact label={text('decide.justification')}>
          <TruncatedText text={approval.justification} />
        </Fact>
      )}
      {resources?.mode !== 'selected' && (
        <Fact label={text('manager.resourcesTitle')}>
          <VisibleText text={scopeText(token, options, text)} />
        </Fact>
      )}
      <Fact label={text('manager.expires')}>
        {expiresAt === null ? text('manager.never') : <Moment at={expiresAt} more="time" />}
      </Fact>
    </dl>
  );
}

function useNarrowing(token: Token) {
  const { text } = useTokenwright();
  const { data: options } = useTokenOptions();
  const { names } = useResourceNames(token, options);
  const [cleared, setCleared] = useState<ReadonlySet<string>>(() => new Set());
  const toggle = (key: string) =>
    setCleared((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));
  const catalogue = options && catalogueOf(options.groups);
  const grants = (token.permissions ?? []).map((grant) => ({
    key: `grant ${grant.permission} ${grant.level}`,
    label: catalogue ? grantLabel(grant, catalogue, text) : grant.permission,
    hint: catalogue && riskText(grant, catalogue, text),
    grant,
  }));
  const ids = token.resources?.mode === 'selected' ? token.resources.ids : [];
  const resources = ids.map((id) => ({ key: `resource ${id}`, label: names?.get(id) ?? id, id }));
  const isKept = ({ key }: { readonly key: string }) => !cleared.has(key);
  const [keptGrants, keptResources] = [grants.filter(isKept), resources.filter(isKept)];
  const narrowed = {
    ...(keptGrants.length < grants.length && { permissions: keptGrants.map(({ grant }) => grant) }),
    ...(keptResources.length < resources.length && {
      resources: { mode: 'selected' as const, ids: keptResources.map(({ id }) => id) },
    }),
  };
  const lists = [
    { legend: text('decide.permissions'), items: grants, isKept, onToggle: toggle },
    { legend: text('decide.resources'), items: resources, isKept, onToggle: toggle },
  ];
  return {
    lists: lists.filter(({ items }) => items.length > 0),
    narrowed: Object.keys(narrowed).length > 0 ? { narrowed } : undefined,
    isEmpty: [grants, resources].some((all, at) => all.length > 0 && [keptGrants, keptResources][at]?.length === 0),
  };
}

function riskText(
  grant: Grant,
  catalogue: ReturnType<typeof catalogueOf>,
  text: ReturnType<typeof useTokenwright>['text'],
): string | undefined {
  const risk = riskOf(grant, catalogue);
  return risk === 'low' ? undefined : text('manager.risk', { risk, reason: riskReason(grant, catalogue) ?? '' });
}
