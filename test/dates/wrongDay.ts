import type { Calendar } from './calendar.ts';
import type { DateCase } from './dateCases.ts';

export function wrongDay(given: DateCase, calendar: Calendar, other: Calendar): string | undefined {
  const said = say(given, calendar);
  const meant = say(given, other);
  const isChosen = !('date' in given) || said.date === given.date;
  return said.end === meant.end && said.date === meant.date && said.days === meant.days && isChosen
    ? undefined
    : `${JSON.stringify(given)}: ${JSON.stringify(said)}, and not ${JSON.stringify(meant)}`;
}

function say(given: DateCase, calendar: Calendar) {
  const { timeZone, now } = given;
  const end = 'date' in given ? calendar.endOfDay(given.date, timeZone) : calendar.afterDays(given.days, now);
  return { end, date: calendar.dateIn(timeZone, end), days: calendar.daysUntil(end, now, timeZone) };
}
