import type { Permission } from '@tokenwright/core';
import { levelChoices, type Selection, selectionState } from '@tokenwright/core/permissions';
import { useId } from 'react';
import { TriStateBox } from '../../fields/TriStateBox.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { usePickerContext } from './PickerContext.tsx';

export interface GroupControlsProps {
  /** The visible permissions of the group. */
  readonly permissions: readonly Permission[];
  readonly isFiltered: boolean;
  readonly selection: Selection;
  readonly labelId: string;
}

/** Sets all visible permissions of a group at once. */
export function GroupControls({ permissions, isFiltered, selection, labelId }: GroupControlsProps) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenType, move } = usePickerContext();
  const id = useId();
  const entries = permissions.flatMap((each) => catalogue.entry(each.id) ?? []);
  const { state, atOnce } = selectionState(entries, selection, tokenType);
  return (
    <span {...part('permission-group-controls')}>
      {permissions.length > 1 && <LevelOfAll {...{ permissions, selection, labelId }} />}
      {atOnce > 0 && (
        <label {...part('permission-group-all')} htmlFor={`${id}box`}>
          <span id={id}>{text(isFiltered ? 'permissions.groupShown' : 'permissions.groupAll')}</span>
          <TriStateBox
            id={`${id}box`}
            aria-labelledby={`${labelId} ${id}`}
            state={state}
            onChange={(all) => move({ do: all ? 'selectAll' : 'clearAll', permissions })}
          />
        </label>
      )}
    </span>
  );
}

const [NONE, MIXED] = ['none', 'mixed'];

/** A native select; its value is the common level of the permissions. */
function LevelOfAll({ permissions, selection, labelId }: Omit<GroupControlsProps, 'isFiltered'>) {
  const { part, text } = useTokenwright();
  const { tokenType, move } = usePickerContext();
  const id = useId();
  const choices = levelChoices(permissions, selection, tokenType);
  if (choices.length < 2) return null;
  const chosen = choices.reduce((sum, choice) => sum + choice.selected, 0);
  const common = choices.findIndex(
    ({ selected, choosable }) => selected > 0 && selected === chosen && selected >= choosable,
  );
  const value = chosen === 0 ? NONE : common === -1 ? MIXED : String(common);
  const set = (picked: string) => {
    const choice = choices[Number(picked)];
    move(choice ? { do: 'selectAll', permissions, level: choice.level } : { do: 'clearAll', permissions });
  };
  return (
    <span {...part('level-of-all')}>
      <span className="twr-visually-hidden" id={id}>
        {text('permissions.levelOfAll')}
      </span>
      <select aria-labelledby={`${labelId} ${id}`} value={value} onChange={(event) => set(event.target.value)}>
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
      </select>
    </span>
  );
}
