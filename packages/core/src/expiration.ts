export { addDays, type CalendarDate, isCalendarDate, LAST_DATE } from './expiration/calendarDate.ts';
export { describeExpiry, type ExpiryDescription, type ExpiryReader } from './expiration/describeExpiry.ts';
export { describeDate, describeInstant } from './expiration/describeInstant.ts';
export { dateIn, daysUntil, endOfDay } from './expiration/endOfDay.ts';
export { expirationReminder, type Reminder } from './expiration/expirationReminder.ts';
export {
  compareExpiration,
  describeExpirationComparison,
  type ExpirationComparison,
  expiryInstant,
} from './expiration/expiryInstant.ts';
export { normalizeTimeZone } from './expiration/normalizeTimeZone.ts';
export { parseInstant } from './expiration/parseInstant.ts';
