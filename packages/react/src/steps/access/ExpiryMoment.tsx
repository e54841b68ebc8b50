import {
  type AccessDraft,
  describeInstant,
  type ExpirationChoice,
  expiryInstant,
  isCalendarDate,
} from '@tokenwright/core';
import { useScope } from '../../scope/Scope.tsx';
import { useWizard } from '../../wizard/WizardScope.tsx';

/** The exact moment of the chosen end, in the person's zone and in UTC. */
export function ExpiryMoment({ expiration, date }: Pick<AccessDraft, 'expiration' | 'date'>) {
  const { part, text, locale, timeZone } = useScope();
  const { wizard } = useWizard();
  const choice = choiceOf(expiration, date, timeZone);
  const instant = choice && expiryInstant(choice, wizard.getStepContext().now);
  return (
    <p {...part('expiry-moment')} role="status">
      {choice === 'never' && text('access.noEndWarning')}
      {typeof instant === 'number' && (
        <>
          <strong>{text('access.expires', { moment: describeInstant(instant, timeZone, locale) })}</strong>{' '}
          <span>{text('access.expiresUtc', { moment: describeInstant(instant, 'UTC', locale) })}</span>
        </>
      )}
    </p>
  );
}

function choiceOf(expiration: AccessDraft['expiration'], date: string, timeZone: string): ExpirationChoice | undefined {
  if (expiration === '') return undefined;
  if (expiration === 'never') return 'never';
  if (expiration !== 'date') return { days: Number(expiration) };
  return isCalendarDate(date) ? { date, timeZone } : undefined;
}
