import type { ExportFormat } from '@tokenwright/core/tokens';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { ToolState } from '../useToolState.ts';
import { BulkBar } from './BulkBar.tsx';
import { ExportStatus } from './ExportStatus.tsx';
import { HygieneItems } from './HygieneItems.tsx';
import { ToolHeading, ToolItem } from './ToolItem.tsx';
import { ToolTexts } from './ToolTexts.tsx';

export { MenuPanel } from '../MenuPanel.tsx';

interface ToolItemsProps {
  readonly tools: ToolState;
  readonly onClose: () => void;
}

export function ToolItems({ tools, onClose }: ToolItemsProps) {
  return (
    <ToolTexts>
      <SelectItem {...{ tools, onClose }} />
      <HygieneItems listing={tools.listing} onClose={onClose} />
      <ExportItems
        onExport={(format) => {
          onClose();
          tools.exportAs({ format });
        }}
      />
    </ToolTexts>
  );
}

function SelectItem({ tools, onClose }: ToolItemsProps) {
  const { api, text } = useTokenwright();
  if (!api.revokeToken && !api.renewToken) return null;
  const select = () => {
    onClose();
    tools.setPicked(new Set());
  };
  return <ToolItem onSelect={select}>{text('tools.select')}</ToolItem>;
}

const formats: readonly ExportFormat[] = ['csv', 'json'];

function ExportItems({ onExport }: { readonly onExport: (format: ExportFormat) => void }) {
  const { text } = useTokenwright();
  return (
    <>
      <ToolHeading>{text('tools.export')}</ToolHeading>
      {formats.map((format) => (
        <ToolItem key={format} onSelect={() => onExport(format)}>
          {text(`tools.export.${format}`)}
        </ToolItem>
      ))}
    </>
  );
}

export function ToolsPanel({ tools }: { readonly tools: ToolState }) {
  return (
    <ToolTexts>
      <ShownFilter {...tools.listing} />
      {tools.picked && <BulkBar tools={tools} picked={tools.picked} />}
      {tools.order && <ExportStatus order={tools.order} tools={tools} />}
    </ToolTexts>
  );
}

function ShownFilter({ choice, choose }: ToolState['listing']) {
  const { part, text } = useTokenwright();
  if (!choice.hygiene) return null;
  return (
    <div {...part('token-more')}>
      <p>{text('tools.shown', { filter: text(`tools.hygiene.${choice.hygiene}`) })}</p>
      <button type="button" {...part('link-button')} onClick={() => choose({ segment: 'active' })}>
        {text('tools.clear')}
      </button>
    </div>
  );
}
