import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Notice } from './Notice.tsx';
import { VisibleText } from './VisibleText.tsx';

interface NamesNoticeProps {
  readonly title: string;
  readonly names: readonly string[];
}

export function NamesNotice({ title, names }: NamesNoticeProps) {
  const { part } = useTokenwright();
  return (
    <Notice kind="warning">
      <div {...part('options-news')}>
        <p>
          <strong>{title}</strong>
        </p>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <VisibleText text={name} />
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
