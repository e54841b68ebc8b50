import type { Resource } from '@tokenwright/core';
import type { PastedEntry } from '@tokenwright/core/steps';
import { Button } from '../../fields/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { Phrase } from '../../fields/Phrase.tsx';
import { TruncatedText } from '../../fields/TruncatedText.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface PastedEntriesProps {
  readonly entries: readonly PastedEntry[];
  readonly label: string;
  readonly chosen: readonly Resource[];
  readonly onToggle: (resource: Resource, isChosen: boolean) => void;
  /** @param list entries to look up again, one per line */
  readonly onRetry: (list: string, others: readonly PastedEntry[]) => void;
}

/** Pasted entries with several matches, no match or a failed lookup. */
export function PastedEntries({ entries, label, chosen, onToggle, onRetry }: PastedEntriesProps) {
  const { part, text } = useTokenwright();
  const unknown = entries.filter(({ kind }) => kind === 'unknown');
  const failed = entries.filter(({ kind }) => kind === 'failed');
  return (
    <>
      {entries.map(
        (each) => each.kind === 'ambiguous' && <Namesakes key={each.entry} {...{ ...each, chosen, onToggle }} />,
      )}
      {unknown.length > 0 && (
        <div {...part('paste-left')}>
          <p>{text('access.pasteUnknown', { count: unknown.length, label })}</p>
          <EntryList entries={unknown} />
        </div>
      )}
      {failed.length > 0 && (
        <div {...part('paste-left')}>
          <p role="alert">{text('access.pasteFailed', { count: failed.length })}</p>
          <EntryList entries={failed} />
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

function EntryList({ entries }: { readonly entries: readonly PastedEntry[] }) {
  const { part } = useTokenwright();
  return (
    <ul {...part('paste-entries')}>
      {entries.map(({ entry }) => (
        <li key={entry}>
          <TruncatedText text={entry} />
        </li>
      ))}
    </ul>
  );
}

interface NamesakesProps extends Pick<PastedEntriesProps, 'chosen' | 'onToggle'> {
  readonly entry: string;
  readonly candidates: readonly Resource[];
}

function Namesakes({ entry, candidates, chosen, onToggle }: NamesakesProps) {
  const { part } = useTokenwright();
  return (
    <fieldset {...part('paste-left')}>
      <legend>
        <Phrase
          id="access.pasteAmbiguous"
          parts={{ name: <VisibleText text={entry} /> }}
          values={{ count: candidates.length }}
        />
      </legend>
      {candidates.map((resource) => (
        <Choice
          key={resource.id}
          type="checkbox"
          label={<TruncatedText text={resource.label} />}
          hint={<TruncatedText text={[resource.id, resource.description].filter(Boolean).join(' · ')} />}
          checked={chosen.some(({ id }) => id === resource.id)}
          onChange={(event) => onToggle(resource, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
