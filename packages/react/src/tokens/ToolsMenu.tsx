import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Menu } from './Menu.tsx';
import type { Tools } from './useTools.ts';

export function ToolsMenu({ tools }: { readonly tools: Tools }) {
  const { text } = useTokenwright();
  const { module, listing, prefetch, want } = tools;
  const isOn = listing.choice.hygiene !== undefined || tools.picked !== undefined;
  return (
    <Menu
      icon="filter"
      label={text('manager.tools')}
      isOn={isOn}
      onApproach={prefetch}
      panel={module?.MenuPanel}
      load={want}
    >
      {(close) => module && <module.ToolItems tools={tools} onClose={close} />}
    </Menu>
  );
}
