import type { Permission } from '@tokenwright/core';
import { levelChoices, type Selection, selectionState } from '@tokenwright/core/permissions';
import { useId } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { usePickerContext } from '../PickerContext.tsx';
import { MenuSelect } from '../toolbar/MenuSelect.tsx';

export interface GroupMenuProps {
  readonly permissions: readonly Permission[];
  readonly selection: Selection;
  readonly labelId: string;
  readonly tabIndex: 0 | -1;
}

const [NONE, MIXED, ALL] = ['none', 'mixed', 'all'];

export function GroupMenu({ permissions, selection, labelId, tabIndex }: GroupMenuProps) {
  const { text } = useTokenwright();
  const { catalogue, tokenType, move } = usePickerContext();
  const id = useId();
  const entries = permissions.flatMap((each) => catalogue.entry(each.id) ?? []);
  const { atOnce, byHand, selected } = selectionState(entries, selection, tokenType);
  const choices = levelChoices(permissions, selection, tokenType);
  const common = choices.find((choice) => choice.selected === permissions.length);
  const value = common ? String(choices.indexOf(common)) : selected === 0 ? NONE : MIXED;
  const shown = common?.label ?? text(selected === 0 ? 'permissions.none' : 'permissions.mixed');
  const set = (picked: string) => {
    const level = choices[Number(picked)]?.level;
    if (picked === NONE) move({ do: 'clearAll', permissions });
    else move({ do: 'selectAll', permissions, ...(level !== undefined && { level }) });
  };
  if (permissions.length < 2) return null;
  return (
    <>
      <span className="twr-visually-hidden" id={id}>
        {text('permissions.levelOfAll')}
      </span>
      <MenuSelect
        kind="quiet"
        shown={text('permissions.setAll', { level: shown })}
        aria-labelledby={`${labelId} ${id}`}
        tabIndex={tabIndex}
        value={value}
        onPick={set}
      >
        {value === MIXED && (
          <option value={MIXED} disabled>
            {text('permissions.mixed')}
          </option>
        )}
        <option value={NONE}>{text('permissions.none')}</option>
        {choices.map(({ level, label, choosable }, at) => (
          <option key={level} value={String(at)} disabled={choosable === 0}>
            {label}
          </option>
        ))}
        {atOnce > 0 && choices.length > 1 && (
          <option value={ALL}>{text('permissions.selectLowest', { byHand })}</option>
        )}
      </MenuSelect>
    </>
  );
}
