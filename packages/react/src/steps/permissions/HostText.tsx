import { markHits, truncateGraphemes } from '@tokenwright/core/text';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export const MAX_LENGTH = 200;

export interface HostTextProps {
  readonly text: string;
  readonly query?: string;
  readonly most?: number;
}

export function HostText({ text, query = '', most = MAX_LENGTH }: HostTextProps) {
  const { text: beginning, isClamped } = truncateGraphemes(text, most);
  const shown = isClamped ? `${beginning}…` : beginning;
  return <bdi>{query === '' ? shown : <Hits text={shown} query={query} />}</bdi>;
}

function Hits({ text, query }: { readonly text: string; readonly query: string }) {
  let at = 0;
  return markHits(text, query).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.isHit ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}

const NAMED = 4;
const SHORT = 80;

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
