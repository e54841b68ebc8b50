import { tokenDrafts } from '@tokenwright/core/tokens';
import { useMemo } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { TemplateLink } from '../start/TemplateLink.tsx';
import { ActProvider } from './ActProvider.tsx';
import type { ActDialogProps } from './actDialog.ts';

export function TokenLinkDialog({ token, host, onClose }: ActDialogProps) {
  const { text } = useTokenwright();
  const { data: options } = useTokenOptions();
  const copied = useMemo(() => options && tokenDrafts(token, options, text), [token, options, text]);
  if (!copied) return null;
  return (
    <ActProvider host={host}>
      <TemplateLink drafts={copied.drafts} base={host.linkBase ?? ''} missing={copied.notOffered} onClose={onClose} />
    </ActProvider>
  );
}
