import { joinSentences } from '@tokenwright/core/list';
import { DESCRIPTION_LIMIT, NAME_LIMIT } from '@tokenwright/core/steps';
import { TextField } from '../../fields/TextField.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../../withView.ts';
import { PageSummary } from '../../wizard/PageNotes.tsx';
import { TemplateCards } from './TemplateCards.tsx';
import { useNameCheck } from './useNameCheck.ts';

/** The view of the name step. */
export function NameView({ context }: StepViewProps) {
  const { part, text } = useTokenwright();
  const objection = useNameCheck('name');
  const required = context.options.policy?.descriptionRequired;
  return (
    <>
      <TextField
        name="name"
        label={text('name.name')}
        hint={text('name.nameHint')}
        limit={NAME_LIMIT}
        note={objection && (objection.message ?? text('name.taken'))}
      />
      {context.options.descriptions !== 'none' && (
        <TextField
          name="description"
          label={text('name.description')}
          hint={joinSentences([text('name.descriptionHint'), required?.reason], text)}
          isOptional={!required}
          placeholder={text('name.descriptionExample')}
          rows={2}
          limit={DESCRIPTION_LIMIT}
        />
      )}
      <TemplateCards context={context} />
      <PageSummary>
        <span {...part('key-hint')} aria-hidden="true">
          <kbd>{/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'}</kbd>
          <kbd>Enter</kbd>
          <span>{text('name.keyHint')}</span>
        </span>
      </PageSummary>
    </>
  );
}
