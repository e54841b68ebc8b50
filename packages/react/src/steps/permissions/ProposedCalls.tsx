import { type GrantProposal, grantLabel, type ProposedCall } from '@tokenwright/core/permissions';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { Names } from './Names.tsx';
import { usePickerScope } from './PickerScope.tsx';

/** Characters of a pasted line that are shown again. */
const LINE = 120;

/** Each pasted call with what allows it, or why nothing does; then what these in turn need. */
export function ProposedCalls({ proposal: { calls, added } }: { readonly proposal: GrantProposal }) {
  const { part } = useTokenwright();
  const { catalogue } = usePickerScope();
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
  const { catalogue } = usePickerScope();
  const { grant, obstacle } = proposed;
  if (!grant) return <Unknown proposed={proposed} />;
  const label = <HostText text={grantLabel(grant, catalogue)} />;
  if (!obstacle) return <Phrase id="permissions.callAllowed" parts={{ permission: label }} />;
  return (
    <Phrase id="permissions.callBlocked" parts={{ permission: label, reason: <HostText text={obstacle.reason} /> }} />
  );
}

/** No permission is said to refuse it: the host has not said of any what it has to do with such a call. */
function Unknown({ proposed: { call, otherMethods } }: { readonly proposed: ProposedCall }) {
  const { text } = useTokenwright();
  if (otherMethods.length === 0 || call.method === undefined) return text('permissions.callUnknown');
  return text('permissions.callOtherMethod', { method: call.method, methods: otherMethods.join(', ') });
}

/** The same line may be pasted twice. */
function keyed(calls: readonly ProposedCall[]) {
  return calls.map((proposed, at) => ({ key: `${at} ${proposed.call.source}`, proposed }));
}

function stateOf({ grant, obstacle }: ProposedCall): 'allowed' | 'blocked' | 'unknown' {
  if (!grant) return 'unknown';
  return obstacle ? 'blocked' : 'allowed';
}

/** Never the whole of a pasted command: a bearer may be in it. */
function callText({ call, endpoint }: ProposedCall): string {
  if (endpoint) return `${endpoint.method} ${endpoint.path}`;
  return call.method === undefined ? call.source : `${call.method} /${call.segments.join('/')}`;
}
