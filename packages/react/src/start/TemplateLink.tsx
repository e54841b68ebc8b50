import type { LinkedDrafts } from '@tokenwright/core/links';
import { linkFromDraft } from '@tokenwright/core/links';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { NamesNotice } from '../fields/NamesNotice.tsx';
import { linkMessages } from '../messages/linkMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';

export interface TemplateLinkProps {
  readonly drafts: LinkedDrafts;
  readonly base: string;
  readonly missing?: readonly string[] | undefined;
  readonly onClose: () => void;
}

export function TemplateLink(props: TemplateLinkProps) {
  return (
    <WithTexts texts={linkMessages}>
      <LinkDialog {...props} />
    </WithTexts>
  );
}

function LinkDialog({ drafts, base, missing = [], onClose }: TemplateLinkProps) {
  const { part, text } = useTokenwright();
  const id = useId();
  const link = useMemo(() => linkFromDraft(drafts, new URL(base, location.href).href), [drafts, base]);
  const { state, copy } = useCopy(link);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <ModalDialog title={text('link.title')} describedBy={`${id}intro`} onCloseRequest={onClose}>
      <div {...part('revoke')}>
        <p id={`${id}intro`}>{text('link.intro')}</p>
        {missing.length > 0 && <NamesNotice title={text('link.missing')} names={missing} />}
        <div {...part('field')}>
          <label {...part('label')} htmlFor={id}>
            {text('link.field')}
          </label>
          <input
            {...part('input')}
            id={id}
            type="url"
            dir="ltr"
            readOnly
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <p {...part('hint')} role="status">
            {state && text(state === 'copied' ? 'link.copied' : 'link.copyFailed')}
          </p>
        </div>
      </div>
      <footer {...part('revoke-actions')}>
        <Button onClick={onClose}>{text('link.done')}</Button>
        <Button kind="primary" ref={button} onClick={copy}>
          {text('link.copy')}
        </Button>
      </footer>
    </ModalDialog>
  );
}

function useCopy(link: string) {
  const [state, setState] = useState<'copied' | 'failed'>();
  const isFirst = useRef(true);
  const copy = async (): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      return true;
    } catch {
      return false;
    }
  };
  useEffect(() => {
    if (isFirst.current) copy();
    isFirst.current = false;
  });
  return { state, copy: async () => (await copy()) || setState('failed') };
}
