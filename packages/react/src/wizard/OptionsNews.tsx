import { Notice } from '../fields/Notice.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** What became of the answers when the host's options changed. Said aloud, for it comes without the person's doing. */
export function OptionsNews({ news }: { readonly news: readonly string[] }) {
  const { part, text } = useTokenwright();
  return (
    <Notice kind="warning">
      <div role="status" {...part('options-news')}>
        <p>
          <strong>{text('wizard.optionsChanged')}</strong>
        </p>
        <ul>
          {news.map((sentence) => (
            <li key={sentence}>
              <TruncatedText text={sentence} isOurs />
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
