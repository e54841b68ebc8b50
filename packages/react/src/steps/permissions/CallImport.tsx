import type { Grant } from '@tokenwright/core';
import {
  chosenRank,
  type GrantProposal,
  grantLabel,
  type ProposedCall,
  proposeGrants,
  type Selection,
  selectionOf,
} from '@tokenwright/core/permissions';
import { useId, useMemo, useState } from 'react';
import { Button } from '../../fields/Button.tsx';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { Names } from './Names.tsx';
import { usePickerContext } from './PickerContext.tsx';

/** Proposes the smallest set of permissions for pasted API requests. */
export function CallImport({ grants }: { readonly grants: readonly Grant[] }) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenType, move } = usePickerContext();
  const [pasted, setPasted] = useState('');
  const id = useId();
  const proposal = useMemo(() => proposeGrants(pasted, catalogue, tokenType), [pasted, catalogue, tokenType]);
  const selection = selectionOf(grants, catalogue);
  const missing = proposal.grants.filter((grant) => rankIn(selection, grant) < catalogue.rank(grant));
  return (
    <details {...part('call-import')}>
      <summary {...part('call-summary')}>{text('permissions.fromCall')}</summary>
      <div {...part('call-body')}>
        <label htmlFor={id} {...part('hint')}>
          {text('permissions.fromCallHint')}
        </label>
        <textarea
          {...part('input')}
          id={id}
          rows={3}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          placeholder="curl -X POST https://api.example.com/v1/…"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <div role="status" {...part('call-answer')}>
          {proposal.calls.length > 0 && <ProposedCalls proposal={proposal} />}
        </div>
        {proposal.grants.length > 0 && (
          <Button isBusy={missing.length === 0} onClick={() => move({ do: 'add', grants: proposal.grants })}>
            {text('permissions.choose', { count: missing.length })}
          </Button>
        )}
      </div>
    </details>
  );
}

function rankIn(selection: Selection, { permission }: Grant): number {
  const entry = selection.catalogue.entry(permission);
  return entry ? chosenRank(selection, entry) : -1;
}

/** Characters of a pasted line to display. */
const LINE = 120;

/** Each pasted request with its permission or obstacle, followed by the required permissions. */
function ProposedCalls({ proposal: { calls, added } }: { readonly proposal: GrantProposal }) {
  const { part } = useTokenwright();
  const { catalogue } = usePickerContext();
  const needed = added.map(({ grant }) => grantLabel(grant, catalogue));
  return (
    <>
      <ul {...part('call-list')}>
        {keyed(calls).map(({ key, proposed }) => (
          <li key={key} {...part('call')} data-state={stateOf(proposed)}>
            <code dir="ltr">
              <HostText text={callText(proposed)} most={LINE} />
            </code>{' '}
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
    </>
  );
}

function Answer({ proposed }: { readonly proposed: ProposedCall }) {
  const { catalogue } = usePickerContext();
  const { grant, obstacle } = proposed;
  if (!grant) return <Unknown proposed={proposed} />;
  const label = <HostText text={grantLabel(grant, catalogue)} />;
  if (!obstacle) return <Phrase id="permissions.callAllowed" parts={{ permission: label }} />;
  return (
    <Phrase id="permissions.callBlocked" parts={{ permission: label, reason: <HostText text={obstacle.reason} /> }} />
  );
}

function Unknown({ proposed: { call, otherMethods } }: { readonly proposed: ProposedCall }) {
  const { text } = useTokenwright();
  if (otherMethods.length === 0 || call.method === undefined) return text('permissions.callUnknown');
  return text('permissions.callOtherMethod', { method: call.method, methods: otherMethods.join(', ') });
}

/** The same line may occur twice. */
function keyed(calls: readonly ProposedCall[]) {
  return calls.map((proposed, at) => ({ key: `${at} ${proposed.call.source}`, proposed }));
}

function stateOf({ grant, obstacle }: ProposedCall): 'allowed' | 'blocked' | 'unknown' {
  if (!grant) return 'unknown';
  return obstacle ? 'blocked' : 'allowed';
}

/** Never displays a full pasted command, which may contain a bearer token. */
function callText({ call, endpoint }: ProposedCall): string {
  if (endpoint) return `${endpoint.method} ${endpoint.path}`;
  return call.method === undefined ? call.source : `${call.method} /${call.segments.join('/')}`;
}
