import type { PermissionsDraft, Template } from '@tokenwright/core';
import { matchingTemplate } from '@tokenwright/core/permissions';
import { useId } from 'react';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { usePickerContext } from './PickerContext.tsx';

export interface TemplateChoiceProps {
  readonly templates: readonly Template[];
  readonly draft: PermissionsDraft;
}

/** Templates as toggle buttons. One is pressed while the selection equals it. */
export function TemplateChoice({ templates, draft }: TemplateChoiceProps) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenType, move } = usePickerContext();
  const id = useId();
  if (templates.length === 0) return null;
  const match = matchingTemplate(draft.grants, templates, catalogue, tokenType);
  return (
    <fieldset {...part('templates')} aria-labelledby={id}>
      <span {...part('templates-label')} id={id}>
        {text('permissions.templates')}
      </span>
      {templates.map((template) => (
        <button
          key={template.id}
          type="button"
          {...part('template')}
          aria-pressed={template === match}
          aria-describedby={template === match ? `${id}note` : undefined}
          onClick={() => move({ do: 'apply', template })}
        >
          <HostText text={template.label} most={60} />
        </button>
      ))}
      <p {...part('templates-note')} id={`${id}note`}>
        <Note match={match} draft={draft} />
      </p>
    </fieldset>
  );
}

function Note({
  match,
  draft: { grants, prefill },
}: {
  readonly match: Template | undefined;
  readonly draft: PermissionsDraft;
}) {
  if (match) return match.description === undefined ? null : <HostText text={match.description} />;
  if (prefill?.source !== 'template' || grants.length === 0) return null;
  return <Phrase id="permissions.deviated" parts={{ template: <HostText text={prefill.label ?? ''} most={60} /> }} />;
}
