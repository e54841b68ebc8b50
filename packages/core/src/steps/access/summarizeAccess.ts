import type { AccessPart, ExpirationChoice } from '../../api/requestParts.ts';
import type { TokenType } from '../../api/tokenOptions.ts';
import { describeExpiry } from '../../expiration/describeExpiry.ts';
import { expiryInstant } from '../../expiration/expiryInstant.ts';
import type { Noun } from '../../messages/formatMessage.ts';
import { nounOf } from '../../messages/nounOf.ts';
import { findConfusables } from '../../text/findConfusables.ts';
import type { SummaryLine } from '../../wizard/step.ts';
import { draftOf, type StepContext } from '../../wizard/stepContext.ts';
import { accessForm } from './accessForm.ts';

export function summarizeAccess(part: AccessPart, context: StepContext): readonly SummaryLine[] {
  const { options, text } = context;
  const type = options.tokenTypes.find(({ id }) => id === part.tokenType);
  return [
    { label: text('access.tokenType'), values: [type?.label ?? part.tokenType] },
    ...(type?.permissions === 'none' ? [fixedRights(type, context)] : []),
    ...describeScope(part, nounOf(type?.resources), context),
    ...(options.expirations === 'none'
      ? []
      : [{ label: text('access.expiration'), ...describeExpiration(part.expiration, context) }]),
  ];
}

const tones = { dangerous: 'danger', elevated: 'warning', low: undefined } as const;

function fixedRights({ risk = 'low', riskReason, fixedRights: rights }: TokenType, { text }: StepContext): SummaryLine {
  const tone = tones[risk];
  return {
    label: text('access.permissions'),
    values: [rights ?? text('access.fullAccess')],
    ...(riskReason !== undefined && { notes: [riskReason] }),
    ...(tone && { tone }),
  };
}

function describeScope({ resources }: AccessPart, label: Noun, context: StepContext): readonly SummaryLine[] {
  const { drafts, text } = context;
  const scope = (value: string): SummaryLine => ({ label: text('access.scope'), values: [value] });
  if (!resources) return [scope(text('access.everything'))];
  if (resources.mode !== 'selected') {
    return [scope(text(resources.mode === 'all' ? 'access.all' : 'access.allCurrent', { label }))];
  }
  const chosen = draftOf(accessForm, drafts)?.resources ?? [];
  const known = new Map(chosen.map((resource) => [resource.id, resource]));
  const alike = findConfusables(chosen);
  const { ids } = resources;
  const values = ids.map((id) => known.get(id)?.label ?? id);
  const notes = ids.map((id) => (alike.has(id) || known.get(id)?.isAlike ? id : undefined));
  const hasNotes = notes.some((note) => note !== undefined);
  return [
    scope(text('access.chosen', { count: ids.length, label })),
    ...(ids.length > 0 ? [{ label: text('access.chosenOnes', { label }), values, ...(hasNotes && { notes }) }] : []),
  ];
}

/** In days. */
const NEAR = 14;

function describeExpiration(choice: ExpirationChoice, context: StepContext): Pick<SummaryLine, 'values' | 'notes'> {
  const { now, text, timeZone } = context;
  const instant = expiryInstant(choice, now);
  if (instant === null) return { values: [text('access.never')] };
  const { local: moment, utcTime, days, inDays } = describeExpiry(instant, context);
  const values = [days < NEAR ? text('access.onDate', { inDays, moment }) : moment];
  return timeZone === 'UTC' ? { values } : { values, notes: [utcTime] };
}
