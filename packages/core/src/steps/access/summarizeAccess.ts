import type { ExpirationChoice } from '../../api/tokenRequest.ts';
import { describeDate } from '../../expiration/describeDate.ts';
import { describeExpiry } from '../../expiration/describeExpiry.ts';
import { describeInstant } from '../../expiration/describeInstant.ts';
import { expiryInstant } from '../../expiration/expiryInstant.ts';
import type { StepContext, SummaryLine } from '../../wizard/step.ts';
import type { AccessPart } from './accessStep.ts';
import { describeScope } from './describeScope.ts';

/** Token type, scope and expiration, in words for the review. */
export function summarizeAccess(part: AccessPart, context: StepContext): readonly SummaryLine[] {
  const { options, text } = context;
  const type = options.tokenTypes.find(({ id }) => id === part.tokenType);
  const label = type?.resources?.label ?? '';
  const { said, names, ids } = describeScope(part, context);
  const notes = ids.some((id) => id !== undefined) ? { notes: ids } : {};
  return [
    { label: text('access.tokenType'), values: [type?.label ?? part.tokenType] },
    { label: text('access.scope'), values: [said] },
    ...(names.length > 0 ? [{ label: text('access.chosenOnes', { label }), values: names, ...notes }] : []),
    {
      label: text('access.expiration'),
      values: [describeExpiration(part.expiration, context), ...momentInUtc(part.expiration, context)],
    },
  ];
}

/** When the token would end, with the exact moment and its zone. */
export function describeExpiration(choice: ExpirationChoice, context: StepContext): string {
  const { now, locale, text } = context;
  const instant = expiryInstant(choice, now);
  if (choice === 'never' || instant === null) return text('access.never');
  const { local: moment, inDays } = describeExpiry(instant, context);
  if ('days' in choice) return text('access.inDays', { days: choice.days, moment });
  return text('access.onDate', { date: describeDate(choice.date, locale), inDays, moment });
}

/** The same moment in UTC, for whoever reads the server's logs; none for never, or where the person's zone is UTC. */
function momentInUtc(choice: ExpirationChoice, { now, timeZone, locale, text }: StepContext): readonly string[] {
  const instant = expiryInstant(choice, now);
  if (instant === null || timeZone === 'UTC') return [];
  return [text('access.utc', { moment: describeInstant(instant, 'UTC', locale) })];
}
