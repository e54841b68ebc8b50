import { Notice } from '../fields/Notice.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** In a live region, because the user didn't cause the changes. */
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
