import type { Grant } from '@tokenwright/core';
import { chosenRank, proposeGrants, type Selection, selectionOf } from '@tokenwright/core/permissions';
import { useId, useMemo, useState } from 'react';
import { Button } from '../../fields/Button.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { usePickerScope } from './PickerScope.tsx';
import { ProposedCalls } from './ProposedCalls.tsx';

/** From a call to permissions: the person pastes what they want to do, and the least that allows it is proposed. Nothing is chosen by it. */
export function CallImport({ grants }: { readonly grants: readonly Grant[] }) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenType, move } = usePickerScope();
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
