import { useCallback, useEffect, useRef, useState } from 'react';
import { frameAddress } from '../blocks/storyAddress.ts';
import { useGlobals } from '../blocks/useGlobals.ts';

const stories = [
  { id: 'wizard-permissions-step--after-back', label: 'Permissions step' },
  { id: 'wizard-name-step--filled', label: 'Name step' },
  { id: 'wizard-scope-and-expiration-step--service-token', label: 'Scope and expiration step' },
  { id: 'wizard-findings-on-the-review--needs-acceptance', label: 'Review with a finding' },
  { id: 'result-secret--masked', label: 'Secret' },
  { id: 'wizard-dialog--permissions-step', label: 'Dialog' },
  { id: 'token-list-token-list--full-list', label: 'Token list' },
  { id: 'token-list-token-list--details', label: 'Token details' },
  { id: 'actions-revoke--question', label: 'Revoke question' },
] as const;

export function Preview({ css }: { readonly css: string }) {
  const toolbar = useGlobals();
  const [id, setId] = useState<string>(stories[0].id);
  const [mode, setMode] = useState(toolbar.theme ?? 'light');
  const frame = useRef<HTMLIFrameElement>(null);
  const dress = useCallback(() => {
    const page = frame.current?.contentDocument;
    if (!page?.head) return;
    const sheet = page.querySelector('style[data-playground]') ?? page.createElement('style');
    sheet.setAttribute('data-playground', '');
    sheet.textContent = css;
    page.head.append(sheet);
  }, [css]);
  useEffect(dress, [dress]);
  return (
    <div className="twd-playground-preview">
      <div className="twd-row">
        <select aria-label="Story" value={id} onChange={({ target }) => setId(target.value)}>
          {stories.map(({ id: each, label }) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
        <select aria-label="Mode" value={mode} onChange={({ target }) => setMode(target.value)}>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </div>
      <iframe
        ref={frame}
        title="Preview"
        onLoad={dress}
        src={frameAddress({ id, globals: { ...toolbar, theme: mode } }, true)}
      />
    </div>
  );
}
