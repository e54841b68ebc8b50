import type { AccessDraft, StepContext, TokenType } from '@tokenwright/core';
import { nounOf } from '@tokenwright/core/list';
import { tokenTypeProblem } from '@tokenwright/core/steps';
import { useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { FieldError, useFieldIssue } from '../../fields/FieldError.tsx';
import { MarkedLegend } from '../../fields/Marked.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface TokenTypeFieldsetProps {
  readonly types: readonly TokenType[];
  readonly context: StepContext;
}

export function TokenTypeFieldset({ types, context }: TokenTypeFieldsetProps) {
  const { part, text } = useTokenwright();
  const { register } = useFormContext<AccessDraft>();
  const { message, errorId, describedBy } = useFieldIssue('tokenType');
  const chosen = useWatch<AccessDraft, 'tokenType'>({ name: 'tokenType' });
  return (
    <fieldset {...part('fieldset')} aria-describedby={describedBy}>
      <MarkedLegend text={text('access.tokenTypeLegend')} mark="required" />
      <FieldError id={errorId} message={message} />
      <div {...part('cards')}>
        {types.map((type) => {
          const problem = tokenTypeProblem({ tokenType: type.id }, context);
          return (
            <Choice
              key={type.id}
              value={type.id}
              disabled={problem !== undefined && type.id !== chosen}
              label={<VisibleText text={type.label} />}
              hint={<Meaning type={type} problem={problem} />}
              {...register('tokenType')}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function Meaning({ type, problem }: { readonly type: TokenType; readonly problem: string | undefined }) {
  const { part, text } = useTokenwright();
  const { description, resources, risk = 'low', riskReason = '' } = type;
  const reach = resources ? text('access.typeLimited', { label: nounOf(resources) }) : text('access.typeEverything');
  return (
    <>
      <VisibleText text={description ?? reach} />
      {risk !== 'low' && (
        <span {...part('choice-risk')} data-risk={risk}>
          <VisibleText text={text('access.typeRisk', { risk, reason: riskReason })} isOurs />
        </span>
      )}
      {problem !== undefined && (
        <span {...part('choice-problem')}>
          <span> </span>
          <VisibleText text={problem} isOurs />
        </span>
      )}
    </>
  );
}
