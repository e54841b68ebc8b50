import type { Grant } from '@tokenwright/core';
import {
  chosenRank,
  type GrantProposal,
  grantLabel,
  type ProposedCall,
  type Selection,
} from '@tokenwright/core/permissions';
import { Button } from '../../../fields/Button.tsx';
import { Phrase } from '../../../fields/Phrase.tsx';
import { callMessages } from '../../../messages/callMessages.ts';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../../../provider/WithTexts.tsx';
import { HostText, Names } from '../HostText.tsx';
import { usePickerContext } from '../PickerContext.tsx';

export { proposeGrants, withoutSecrets } from '@tokenwright/core/permissions';

export interface RequestProposalProps {
  readonly proposal: GrantProposal;
  readonly selection: Selection;
}

export function RequestProposal(props: RequestProposalProps) {
  return (
    <WithTexts texts={callMessages}>
      <Proposal {...props} />
    </WithTexts>
  );
}

function Proposal({ proposal, selection }: RequestProposalProps) {
  const { part, text } = useTokenwright();
  const { move } = usePickerContext();
  const missing = missingGrants(proposal, selection).length;
  return (
    <div {...part('call-answer')}>
      <ProposedCalls proposal={proposal} />
      {proposal.grants.length > 0 && (
        <Button isBusy={missing === 0} onClick={() => move({ do: 'add', grants: proposal.grants })}>
          {text('permissions.choose', { count: missing })}
        </Button>
      )}
    </div>
  );
}

export function missingGrants({ grants }: GrantProposal, selection: Selection): readonly Grant[] {
  return grants.filter((grant) => {
    const entry = selection.catalogue.entry(grant.permission);
    return entry !== undefined && chosenRank(selection, entry) < selection.catalogue.rank(grant);
  });
}

const LINE = 120;

function ProposedCalls({ proposal: { calls, added } }: { readonly proposal: GrantProposal }) {
  const { part, text } = useTokenwright();
  const { catalogue } = usePickerContext();
  const needed = added.map(({ grant }) => grantLabel(grant, catalogue, text));
  return (
    <div {...part('call-text')}>
      <ul {...part('call-list')}>
        {keyed(calls).map(({ key, proposed }) => (
          <li key={key} {...part('call')} data-state={stateOf(proposed)}>
            <code dir="ltr">
              <HostText text={callText(proposed)} most={LINE} />
            </code>
            <span>
              <Answer proposed={proposed} />
            </span>
          </li>
        ))}
      </ul>
      {needed.length > 0 && (
        <p {...part('hint')}>
          <Phrase
            id="permissions.callNeeds"
            parts={{ names: <Names names={needed} /> }}
            values={{ count: needed.length }}
          />
        </p>
      )}
    </div>
  );
}

function Answer({ proposed }: { readonly proposed: ProposedCall }) {
  const { text } = useTokenwright();
  const { catalogue } = usePickerContext();
  const { grant, obstacle, call, otherMethods } = proposed;
  if (!grant && otherMethods.length > 0 && call.method !== undefined) {
    return <span>{text('permissions.callOtherMethod', { method: call.method, methods: otherMethods })}</span>;
  }
  if (!grant) return <span>{text('permissions.callUnknown')}</span>;
  const label = <HostText text={grantLabel(grant, catalogue, text)} />;
  if (!obstacle) return <Phrase id="permissions.callAllowed" parts={{ permission: label }} />;
  return (
    <Phrase id="permissions.callBlocked" parts={{ permission: label, reason: <HostText text={obstacle.reason} /> }} />
  );
}

function keyed(calls: readonly ProposedCall[]) {
  return calls.map((proposed, at) => ({ key: `${at} ${proposed.call.source}`, proposed }));
}

function stateOf({ grant, obstacle }: ProposedCall): 'allowed' | 'blocked' | 'unknown' {
  if (!grant) return 'unknown';
  return obstacle ? 'blocked' : 'allowed';
}

function callText({ call, endpoint }: ProposedCall): string {
  if (endpoint) return `${endpoint.method} ${endpoint.path}`;
  return call.method === undefined ? call.source : `${call.method} /${call.segments.join('/')}`;
}
