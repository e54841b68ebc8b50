import fc from 'fast-check';

const odd = fc.constantFrom(
  '',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  '%',
  "'",
  'null',
  '🦊',
  'x'.repeat(300),
  '1e309',
  '../..',
);
const text = fc.oneof(odd, fc.string({ unit: 'binary' }), fc.string());
const id = fc.oneof(
  text,
  fc.constantFrom('forms', 'entries', 'read', 'service', 'scoped', 'tok_0000000000000000000000'),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -1, 36_500, 36_501, 1e308));
const date = fc.oneof(text, fc.constantFrom('2026-12-24', '9999-12-31', '0000-00-00', '2026-02-30', '0001-01-01'));
const timeZone = fc.oneof(text, fc.constantFrom('Europe/Berlin', 'utc', '+02:00', 'Etc/GMT-14', 'Foo/Bar'));
const json = fc.oneof(fc.jsonValue() as fc.Arbitrary<unknown>, text, number);

const grants = fc.array(fc.record({ permission: id, level: id }), { maxLength: 4 });

const fields = {
  name: fc.oneof(text, json),
  description: fc.oneof(text, json),
  permissions: fc.oneof(grants, json),
  resources: fc.oneof(fc.record({ mode: fc.constantFrom('selected', 'all', 'x'), ids: fc.array(id) }), json),
  expiration: fc.oneof(fc.record({ days: number }), fc.record({ date, timeZone }), fc.constant('never'), json),
  expiresAt: fc.oneof(text, fc.constantFrom('2026-12-24T00:00:00Z', '9999-12-31T23:59:59.999+14:00'), json),
};

const wellFormed = (value: string) => value.replace(/\p{Cs}/gu, '');

/** Inputs of a caller, valid and invalid. */
export const anyInput = {
  text,
  id,
  number,
  json,
  fields,
  header: fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) }),
  segment: id.map((part) => encodeURIComponent(wellFormed(part))),
  query: fc.dictionary(
    fc.constantFrom('cursor', 'limit', 'query', 'status', 'sort', 'name', 'search', 'token', 'constructor'),
    fc.oneof(
      text.map((each) => wellFormed(each)),
      number.map(String),
      fc.constantFrom('name', 'active', 'expires'),
    ),
  ),
};
