import { useEffect } from 'react';
import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useModule } from '../tokens/useModule.ts';
import { LoadingPage } from '../wizard/LoadingPage.tsx';
import type { StartProps } from './useOpening.ts';
import type { WizardStart } from './wizardStart.ts';

const PLAIN: WizardStart = { round: 0 };

const loadStart = () => import('./Start.tsx');

export function StartGate(props: StartProps) {
  const { link, draftStorage } = props.host;
  return link === undefined && !draftStorage ? props.children(PLAIN) : <LoadedStart {...props} />;
}

function LoadedStart(props: StartProps) {
  const { module, want, hasFailed } = useModule(loadStart);
  useEffect(() => {
    want();
  }, [want]);
  if (module) return <module.Start {...props} />;
  return hasFailed ? props.children({ round: 0, notice: <Failure /> }) : <LoadingPage />;
}

function Failure() {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">{text('link.failed')}</p>
    </Notice>
  );
}
