import type { ChosenResource, Resource } from '@tokenwright/core';
import { findConfusables } from '@tokenwright/core/text';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { resourceMessages } from '../../messages/resourceMessages.ts';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../../provider/WithTexts.tsx';
import { ChosenBadges } from './ChosenBadges.tsx';
import { ChosenBar, type ChosenBarProps } from './ChosenBar.tsx';
import { PasteResources } from './PasteResources.tsx';
import { ResourceSearch, type ResourceSearchProps } from './ResourceSearch.tsx';

export type ResourcePickerProps = Pick<ChosenBarProps, 'most'> &
  Pick<ResourceSearchProps, 'type' | 'label' | 'chosen' | 'onChange'>;

export function ResourcePicker(props: ResourcePickerProps) {
  return (
    <WithTexts texts={resourceMessages}>
      <Picker {...props} />
    </WithTexts>
  );
}

function Picker({ type, label, most, chosen, onChange }: ResourcePickerProps) {
  const { part } = useTokenwright();
  const search = useRef<HTMLInputElement>(null);
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
      <ResourceSearch
        type={type}
        label={label}
        {...{ chosen, alike, onChange, onlyThese }}
        field={search}
        onFound={see}
      >
        <ChosenBadges {...{ chosen, alike, onChange, search }} onShowAll={() => showOnlyChosen(true)} />
      </ResourceSearch>
      <PasteResources type={type} chosen={chosen} onChange={onChange} />
    </div>
  );
}

function useLookalikes(chosen: readonly ChosenResource[], onChange: (chosen: readonly ChosenResource[]) => void) {
  const [shown, setShown] = useState<ReadonlyMap<string, Resource>>(new Map());
  const see = useCallback((found: readonly Resource[]) => {
    setShown((before) => new Map([...before, ...found.map((resource) => [resource.id, resource] as const)]));
  }, []);
  const alike = useMemo(() => findConfusables([...shown.values(), ...chosen]), [shown, chosen]);
  useEffect(() => {
    const isUnnoted = ({ id, isAlike }: ChosenResource) => alike.has(id) && !isAlike;
    if (chosen.some(isUnnoted)) onChange(chosen.map((each) => (isUnnoted(each) ? { ...each, isAlike: true } : each)));
  }, [chosen, alike, onChange]);
  return { alike, see };
}
