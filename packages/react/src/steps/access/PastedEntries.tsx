import type { Resource } from '@tokenwright/core';
import type { PastedEntry } from '@tokenwright/core/steps';
import { Button } from '../../fields/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { TruncatedText } from '../../fields/TruncatedText.tsx';
import { Separator } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface PastedEntriesProps {
  readonly entries: readonly PastedEntry[];
  readonly chosen: readonly Resource[];
  readonly onToggle: (resource: Resource, isChosen: boolean) => void;
  readonly onRetry: (list: string, others: readonly PastedEntry[]) => void;
}

export function PastedEntries({ entries, chosen, onToggle, onRetry }: PastedEntriesProps) {
  const { part, text } = useTokenwright();
  const failed = entries.filter(({ kind }) => kind === 'failed');
  if (entries.length === 0) return null;
  return (
    <>
      <div {...part('paste-entries')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('access.pasteEntry')}</th>
              <th scope="col">{text('access.pasteResult')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((each) => (
              <tr key={each.entry} data-kind={each.kind}>
                <th scope="row">
                  <TruncatedText text={each.entry} />
                </th>
                <td>
                  <Result {...{ entry: each, chosen, onToggle }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failed.length > 0 && (
        <div {...part('paste-left')}>
          <p role="alert">{text('access.pasteFailedCount', { count: failed.length })}</p>
          <Button
            onClick={() =>
              onRetry(
                failed.map(({ entry }) => entry).join('\n'),
                entries.filter(({ kind }) => kind !== 'failed'),
              )
            }
          >
            {text('access.pasteRetry')}
          </Button>
        </div>
      )}
    </>
  );
}

interface ResultProps extends Pick<PastedEntriesProps, 'chosen' | 'onToggle'> {
  readonly entry: PastedEntry;
}

function Result({ entry, chosen, onToggle }: ResultProps) {
  const { text } = useTokenwright();
  if (entry.kind === 'ambiguous') return <Namesakes {...{ ...entry, chosen, onToggle }} />;
  if (entry.kind === 'matched') return <span>{text('access.pasteSelected')}</span>;
  return <span>{text(entry.kind === 'unknown' ? 'access.pasteUnknown' : 'access.pasteFailed')}</span>;
}

function Identity({ id, description }: Resource) {
  return (
    <>
      <TruncatedText text={id} />
      {description && (
        <>
          <Separator />
          <TruncatedText text={description} />
        </>
      )}
    </>
  );
}

interface NamesakesProps extends Pick<PastedEntriesProps, 'chosen' | 'onToggle'> {
  readonly entry: string;
  readonly candidates: readonly Resource[];
}

function Namesakes({ entry, candidates, chosen, onToggle }: NamesakesProps) {
  const { text } = useTokenwright();
  return (
    <fieldset aria-label={entry}>
      <legend>{text('access.pasteAmbiguous', { count: candidates.length })}</legend>
      {candidates.map((resource) => (
        <Choice
          key={resource.id}
          type="checkbox"
          label={<TruncatedText text={resource.label} />}
          hint={<Identity {...resource} />}
          checked={chosen.some(({ id }) => id === resource.id)}
          onChange={(event) => onToggle(resource, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
