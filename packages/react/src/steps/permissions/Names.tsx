import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';

/** Names to list before the rest is counted. */
const NAMED = 4;
/** Characters of each name. */
const SHORT = 80;

/** A list of host names for a sentence, shortened to “a, b and 3 others”. */
export function Names({ names }: { readonly names: readonly string[] }) {
  const { locale } = useTokenwright();
  const shown = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const list = <NameList names={shown} locale={locale} isWhole={shown === names} />;
  if (shown === names) return list;
  return <Phrase id="permissions.andOthers" parts={{ names: list }} values={{ count: names.length - shown.length }} />;
}

interface NameListProps {
  readonly names: readonly string[];
  readonly locale: string;
  readonly isWhole: boolean;
}

function NameList({ names, locale, isWhole }: NameListProps) {
  const format = new Intl.ListFormat(locale, { type: isWhole ? 'conjunction' : 'unit' });
  const places = format.formatToParts(names.map((_, at) => String(at)));
  return places.map(({ type, value }, at) => {
    const key = `${at} ${value}`;
    const name = names[Number(value)] ?? '';
    return type === 'element' ? <HostText key={key} text={name} most={SHORT} /> : <span key={key}>{value}</span>;
  });
}
