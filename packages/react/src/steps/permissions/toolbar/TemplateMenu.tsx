import type { PermissionsDraft, Template } from '@tokenwright/core';
import { matchingTemplate, type Selection, selectionState } from '@tokenwright/core/permissions';
import { memo } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { usePickerContext } from '../PickerContext.tsx';
import { MenuSelect } from './MenuSelect.tsx';

export interface TemplateMenuProps {
  readonly templates: readonly Template[];
  readonly draft: PermissionsDraft;
  readonly selection: Selection;
}

const [CURRENT, ALL, CLEAR] = ['current', 'all', 'clear'];

export const TemplateMenu = memo(function TemplateMenu({ templates, draft, selection }: TemplateMenuProps) {
  const { text } = useTokenwright();
  const { catalogue, tokenType, move, endPass } = usePickerContext();
  const match = matchingTemplate(draft.grants, templates, catalogue, tokenType);
  const all = selectionState(catalogue.entries, selection, tokenType);
  const changed = draft.prefill?.source === 'template' && selection.size > 0 ? draft.prefill.label : undefined;
  const current = match?.label ?? (changed === undefined ? text('permissions.noTemplate') : changed);
  const permissions = [...catalogue.permissions.values()];
  const pick = (value: string) => {
    const template = templates[Number(value)];
    if (template) move({ do: 'apply', template }, 'templates');
    else move({ do: value === ALL ? 'selectAll' : 'clearAll', permissions }, 'templates');
  };
  const state = !match && changed !== undefined ? 'permissions.templateChanged' : 'permissions.template';
  return (
    <MenuSelect
      aria-label={text('permissions.templates')}
      data-menu="template"
      shown={
        <>
          <span className="twr-menu-select-wide">{text(state, { template: current })}</span>
          <span className="twr-menu-select-narrow">{text('permissions.templates')}</span>
        </>
      }
      value={match ? String(templates.indexOf(match)) : CURRENT}
      onPick={pick}
      onBlur={endPass}
    >
      {!match && (
        <option value={CURRENT} disabled>
          {changed === undefined ? current : text('permissions.deviated', { template: changed })}
        </option>
      )}
      {templates.map(({ id, label }, at) => (
        <option key={id} value={at}>
          {label}
        </option>
      ))}
      {all.atOnce > 0 && (
        <option value={ALL}>{text('permissions.selectAll', { count: all.choosable, byHand: all.byHand })}</option>
      )}
      {selection.size > 0 && <option value={CLEAR}>{text('permissions.clearAll')}</option>}
    </MenuSelect>
  );
});
