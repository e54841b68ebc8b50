import type { ChosenResource, Resource, TokenPolicy } from '@tokenwright/core';
import { useRef, useState } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ChosenBadges } from './ChosenBadges.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { PasteResources } from './PasteResources.tsx';
import { ResourceSearch } from './ResourceSearch.tsx';
import { useLookalikes } from './useLookalikes.ts';

export interface ResourcePickerProps {
  readonly type: string;
  readonly label: string;
  readonly most: TokenPolicy['maxResources'];
  readonly chosen: readonly ChosenResource[];
  readonly onChange: (chosen: readonly ChosenResource[]) => void;
}

/** Chooses among very many: by search and page, by a pasted list, and with what is chosen always at hand. */
export function ResourcePicker({ type, label, most, chosen, onChange }: ResourcePickerProps) {
  const { part } = useTokenwright();
  const search = useRef<HTMLInputElement>(null);
  // Held as it was when the person asked for it: a row that is unticked stays where it is, to be ticked again.
  const [onlyThese, setOnlyThese] = useState<readonly Resource[]>();
  const { alike, see } = useLookalikes(chosen, onChange);
  const showOnlyChosen = (isOnly: boolean) => setOnlyThese(isOnly ? chosen : undefined);
  return (
    <div {...part('resource-picker')}>
      <ChosenBar
        most={most}
        chosen={chosen}
        onChange={onChange}
        isOnlyChosen={onlyThese !== undefined}
        onOnlyChosen={showOnlyChosen}
      />
      <ChosenBadges {...{ chosen, alike, onChange, search }} onShowAll={() => showOnlyChosen(true)} />
      <ResourceSearch
        type={type}
        label={label}
        {...{ chosen, alike, onChange, onlyThese }}
        field={search}
        onFound={see}
      />
      <PasteResources type={type} label={label} chosen={chosen} onChange={onChange} />
    </div>
  );
}
