import type { RequestDecision, Token } from '@tokenwright/core';
import { catalogueOf, grantLabel } from '@tokenwright/core/permissions';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { FieldError } from '../fields/FieldError.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useResourceNames } from '../queries/useResourceNames.ts';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { Fact } from '../tokens/Fact.tsx';
import { RequestLine } from '../tokens/RequestLine.tsx';
import { shortName } from '../tokens/shortName.ts';
import { useNow } from '../tokens/useNow.ts';
import { ActProvider } from './ActProvider.tsx';
import type { ActDialogProps } from './actDialog.ts';
import { ActFailure, DecisionReason, NarrowList } from './DecisionParts.tsx';
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
  const { part, text } = useTokenwright();
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
    <ModalDialog
      title={<Phrase id="decide.title" parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />}
      describedBy={id}
      onCloseRequest={() => isRunning || onClose()}
    >
      <div {...part('revoke')} data-size="small">
        <p id={id}>
          <RequestLine token={token} now={now} />
        </p>
        {token.approval?.justification && (
          <dl {...part('revoke-facts')}>
            <Fact label={text('decide.justification')}>
              <TruncatedText text={token.approval.justification} />
            </Fact>
          </dl>
        )}
        {narrowing.lists.map((list) => (
          <NarrowList key={list.legend} {...list} />
        ))}
        {narrowing.isEmpty && <FieldError id={`${id}empty`} message={text('decide.empty')} />}
        <DecisionReason
          id={`${id}reason`}
          ref={field}
          isMissing={isReasonMissing}
          value={reason}
          onChange={setReason}
        />
        {failure && <ActFailure failure={failure} refused="decide.failed" />}
        <p className="twr-visually-hidden" role="status">
          {isRunning && text('decide.running')}
        </p>
      </div>
      <footer {...part('revoke-actions')}>
        <Button isBusy={isRunning} onClick={onClose}>
          {text('revoke.cancel')}
        </Button>
        <Button isGuarded isBusy={isRunning} onClick={deny}>
          {text('decide.deny')}
        </Button>
        <Button kind="primary" isGuarded isBusy={isRunning || narrowing.isEmpty} onClick={approve}>
          {text(narrowing.narrowed ? 'decide.approveLess' : 'decide.approve')}
        </Button>
      </footer>
    </ModalDialog>
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
    label: catalogue ? grantLabel(grant, catalogue) : grant.permission,
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
