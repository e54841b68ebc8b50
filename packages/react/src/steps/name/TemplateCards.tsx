import type { StepContext, Template } from '@tokenwright/core';
import { catalogueOf, matchingTemplate, templatesOf } from '@tokenwright/core/permissions';
import { draftOf, permissionsForm, withTemplate } from '@tokenwright/core/steps';
import { Fragment, useId } from 'react';
import { Choice } from '../../fields/Choice.tsx';
import { MarkedLegend } from '../../fields/Marked.tsx';
import { Separator, VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useWizard } from '../../wizard/WizardProvider.tsx';

const MAX_CARDS = 5;

export function TemplateCards({ context }: { readonly context: StepContext }) {
  const { part, text } = useTokenwright();
  const { wizard, readDraft } = useWizard();
  const id = useId();
  const { options, drafts } = context;
  const draft = draftOf(permissionsForm, drafts);
  const templates = templatesOf(options, context.text).slice(0, MAX_CARDS);
  if (!draft || templates.length === 0) return null;
  const chosen = matchingTemplate(draft.grants, templates, catalogueOf(options.groups));
  const pick = (template: Template | undefined) => {
    const current = { ...context, drafts: wizard.getStepContext().drafts };
    wizard.send({ type: 'prefill', drafts: withTemplate(template, current), draft: readDraft.current?.() });
  };
  return (
    <fieldset {...part('fieldset')} aria-describedby={`${id}hint`}>
      <MarkedLegend text={text('name.templates')} mark="optional" />
      <div {...part('cards')}>
        <Choice
          name={`${id}template`}
          label={<span>{text('name.noTemplate')}</span>}
          hint={<span>{text('name.noTemplateHint')}</span>}
          checked={draft.grants.length === 0}
          onChange={() => pick(undefined)}
        />
        {templates.map((template) => (
          <Choice
            key={template.id}
            name={`${id}template`}
            label={<VisibleText text={template.label} />}
            hint={<TemplateHint template={template} context={context} />}
            checked={template === chosen}
            onChange={() => pick(template)}
          />
        ))}
      </div>
      <p {...part('hint')} id={`${id}hint`}>
        {text('name.templatesHint')}
      </p>
    </fieldset>
  );
}

interface TemplateHintProps {
  readonly template: Template;
  readonly context: StepContext;
}

function TemplateHint({ template: { description, tokenType, expiration }, context }: TemplateHintProps) {
  const { text } = useTokenwright();
  const type = context.options.tokenTypes.find(({ id }) => id === tokenType);
  const life = expiration && text('access.lifeInDays', { days: expiration.days });
  const facts = [type?.label, life].flatMap((each) => each || []);
  const purpose = facts.length > 0 ? description?.replace(/[.。]$/, '') : description;
  const texts = [purpose, ...facts].flatMap((each) => each || []);
  return [...new Set(texts)].map((each, at) => (
    <Fragment key={each}>
      {at > 0 && <Separator />}
      <VisibleText text={each} />
    </Fragment>
  ));
}
