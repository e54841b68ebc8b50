import type { Drafts } from '@tokenwright/core';
import { useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useModule } from '../tokens/useModule.ts';
import { useWizard } from '../wizard/WizardProvider.tsx';

const loadTemplateLink = () => import('../start/TemplateLink.tsx');

export function CopyLinkButton({ drafts }: { readonly drafts: Drafts }) {
  const { text, part } = useTokenwright();
  const { linkBase } = useWizard();
  const { module, want, prefetch, isLoading, hasFailed } = useModule(loadTemplateLink);
  const [isOpen, setOpen] = useState(false);
  if (linkBase === undefined) return null;
  return (
    <div>
      <Button isBusy={isLoading} onPointerEnter={prefetch} onFocus={prefetch} onClick={() => want(() => setOpen(true))}>
        {text('act.copyLink')}
      </Button>
      {hasFailed && (
        <p {...part('field-error')} role="alert">
          {text('manager.notOpened')}
        </p>
      )}
      {isOpen && module && <module.TemplateLink drafts={drafts} base={linkBase} onClose={() => setOpen(false)} />}
    </div>
  );
}
