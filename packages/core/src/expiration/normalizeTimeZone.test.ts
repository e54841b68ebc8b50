import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { normalizeTimeZone } from './normalizeTimeZone.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

test.each(['Europe/Berlin', 'UTC', 'America/Argentina/Ushuaia', 'europe/berlin'])('keeps the zone %s', (timeZone) => {
  expect(normalizeTimeZone(timeZone)).toBe(timeZone);
  expect(console.warn).not.toHaveBeenCalled();
});

test.each(['', 'GMT+2', 'Foo/Bar', '+02:00', 'Etc/Unknown'])('falls back to UTC for %j, and warns once', (timeZone) => {
  expect([normalizeTimeZone(timeZone), normalizeTimeZone(timeZone)]).toEqual(['UTC', 'UTC']);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`the time zone "${timeZone}"`));
});

test.each([
  ['says that it does not know its zone', undefined],
  ['names a zone that it does not know', 'Foo/Bar'],
])('falls back to UTC if the runtime %s', (_, timeZone) => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...resolvedOptions.call(this), timeZone: timeZone as string };
  });
  expect(normalizeTimeZone()).toBe('UTC');
});
