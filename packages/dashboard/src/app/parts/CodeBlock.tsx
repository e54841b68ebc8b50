import { useState } from 'react';
import { Icon } from './Icon.tsx';

export function CodeBlock({ label, code }: { readonly label: string; readonly code: string }) {
  const [announcement, setAnnouncement] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setAnnouncement('Copied');
    } catch {
      setAnnouncement('Not copied: select the text and copy it by hand');
    }
  };
  return (
    <figure className="code">
      <figcaption>
        <span>{label}</span>
        <span role="status">{announcement}</span>
        <button type="button" className="icon-button" onClick={copy} onBlur={() => setAnnouncement('')}>
          <Icon name={announcement === 'Copied' ? 'check' : 'copy'} />
          <span className="unseen">Copy: {label}</span>
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll the code */}
      <pre dir="ltr" tabIndex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}
