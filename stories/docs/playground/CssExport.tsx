import { useState } from 'react';
import { cssOf } from './look.ts';

export function CssExport({ properties }: { readonly properties: Readonly<Record<string, string>> }) {
  const [selector, setSelector] = useState(':root');
  const [copied, setCopied] = useState<string>();
  const css = cssOf(properties, selector);
  const copy = async () => {
    await navigator.clipboard.writeText(css);
    setCopied(css);
  };
  return (
    <section className="twd-playground-css" aria-label="Style sheet">
      <p className="twd-row">
        <label>
          Selector <input value={selector} onChange={({ target }) => setSelector(target.value)} />
        </label>
        <button type="button" disabled={css === ''} onClick={copy}>
          Copy CSS
        </button>
        <span role="status">{copied === css && css !== '' ? 'Copied.' : ''}</span>
      </p>
      <pre>
        <code>{css || '/* Nothing is changed yet. */'}</code>
      </pre>
    </section>
  );
}
