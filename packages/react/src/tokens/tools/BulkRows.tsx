import type { Token } from '@tokenwright/core';
import { describeInstant } from '@tokenwright/core/expiration';
import { Space, VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { LastUse } from '../Moment.tsx';
import { shortName } from '../shortName.ts';
import { useNow } from '../useNow.ts';
import type { BulkAct, BulkPlan } from './planBulk.ts';
import type { RowState } from './useBulkRun.ts';

interface BulkRowsProps {
  readonly plan: BulkPlan;
  readonly rows: ReadonlyMap<string, RowState>;
}

export function BulkRows({ plan, rows }: BulkRowsProps) {
  const { part, text } = useTokenwright();
  const { act, tokens } = plan;
  const heading = rows.size > 0 ? 'bulk.result' : act === 'renew' ? 'bulk.newEnd' : 'manager.lastUsed';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboards scroll the box.
    <section {...part('bulk-tokens')} tabIndex={0} aria-label={text('manager.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('manager.token')}</th>
            <th scope="col">{text(heading)}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">
                <VisibleText text={shortName(token.name)} />
              </th>
              <td>{rows.size > 0 ? <Result act={act} row={rows.get(token.id)} /> : <Before {...{ plan, token }} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Before({ plan, token }: { readonly plan: BulkPlan; readonly token: Token }) {
  const { locale, timeZone } = useTokenwright();
  const now = useNow();
  const end = plan.renewals.get(token.id)?.expiresAt;
  if (plan.act === 'renew' && end) return <span>{describeInstant(Date.parse(end), timeZone, locale)}</span>;
  return <LastUse token={token} now={now} />;
}

function Result({ act, row }: { readonly act: BulkAct; readonly row: RowState | undefined }) {
  const { part, text, locale, timeZone } = useTokenwright();
  const end = row?.outcome === 'changed' && act === 'renew' && row.token?.expiresAt ? row.token.expiresAt : undefined;
  if (!row) return <span {...part('token-note')}>{text('bulk.untouched')}</span>;
  const isBad = row.outcome === 'refused' || row.outcome === 'unknown';
  return (
    <span {...part(isBad ? 'field-error' : 'token-note')} data-state={row.outcome}>
      {resultText()}
    </span>
  );

  function resultText() {
    if (row?.outcome === 'refused') {
      return (
        <>
          <span>{text(`bulk.${act}.refused`)}</span>
          <Space />
          {row.detail && <VisibleText text={row.detail} />}
        </>
      );
    }
    if (row?.outcome === 'ended' || row?.outcome === 'edited' || row?.outcome === 'used')
      return text(`bulk.${row.outcome}`);
    return (
      row && (
        <>
          <span>{text(`bulk.${act}.${row.outcome}`)}</span>
          {end !== undefined && (
            <>
              <Space />
              <span>{describeInstant(Date.parse(end), timeZone, locale)}</span>
            </>
          )}
        </>
      )
    );
  }
}
