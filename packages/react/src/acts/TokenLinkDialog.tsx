import { tokenDrafts } from '@tokenwright/core/tokens';
import { useMemo } from 'react';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { TemplateLink } from '../start/TemplateLink.tsx';
import { ActProvider } from './ActProvider.tsx';
import type { ActDialogProps } from './actDialog.ts';

export function TokenLinkDialog({ token, host, onClose }: ActDialogProps) {
  const { data: options } = useTokenOptions();
  const copied = useMemo(() => options && tokenDrafts(token, options), [token, options]);
  if (!copied) return null;
  return (
    <ActProvider host={host}>
      <TemplateLink drafts={copied.drafts} base={host.linkBase ?? ''} missing={copied.notOffered} onClose={onClose} />
    </ActProvider>
  );
}
