import { type SeededRandom, seededRandom } from '../seededRandom.ts';
import { answerTo, type Person } from './answerTo.ts';
import { everydayForms, type NamedForm } from './everydayForms.ts';
import { type FormField, type FormKind, formKinds } from './formKinds.ts';
import { personNames } from './personNames.ts';
import { unusualForms } from './unusualForms.ts';

export type FormStatus = 'live' | 'draft' | 'closed';

export interface SeedEntry {
  readonly id: string;
  readonly createdAt: Date;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface SeedForm {
  readonly id: string;
  readonly name: string;
  readonly kind: FormKind;
  readonly fields: readonly FormField[];
  readonly status: FormStatus;
  readonly createdAt: Date;
  /** Newest first. */
  readonly entries: readonly SeedEntry[];
}

const DAY = 86_400_000;

/** The same `now` gives the same forms. */
export function seedForms(now: Date): SeedForm[] {
  const random = seededRandom(4310);
  const names = random.shuffle([...everydayForms, ...unusualForms]);
  const ages = names.map(() => random.int(2 * DAY, 700 * DAY)).sort((a, b) => b - a);
  return names.map((form, index) => makeForm(form, new Date(now.getTime() - (ages[index] ?? DAY)), now, random));
}

const neighbours: Readonly<Record<string, readonly NamedForm[]>> = {
  ws_harbour: [
    { name: 'Berth request', kind: 'booking' },
    { name: 'Harbour noise report', kind: 'report' },
    { name: 'Regatta registration', kind: 'registration' },
    { name: 'Crew wanted', kind: 'application' },
    { name: 'Skippers’ survey', kind: 'survey' },
  ],
  ws_fjord: [
    { name: 'New patient', kind: 'registration' },
    { name: 'Appointment request', kind: 'booking' },
    { name: 'Visit feedback', kind: 'survey' },
  ],
};

export function seedNeighbourForms(workspaceId: string, now: Date): SeedForm[] {
  const random = seededRandom(4311 + Object.keys(neighbours).indexOf(workspaceId));
  const names = neighbours[workspaceId] ?? [];
  return names.map((form, index) => makeForm(form, new Date(now.getTime() - (90 - index * 9) * DAY), now, random));
}

function makeForm(form: NamedForm, createdAt: Date, now: Date, random: SeededRandom): SeedForm {
  const fields: readonly FormField[] = formKinds[form.kind];
  const fate = random.next();
  const status = fate < 0.68 ? 'live' : fate < 0.84 ? 'closed' : 'draft';
  const wanted = status === 'draft' ? 0 : Math.floor(160 * random.next() ** 3);
  const end = status === 'closed' ? (createdAt.getTime() + now.getTime()) / 2 : now.getTime();
  const times = Array.from({ length: wanted }, () => createdAt.getTime() + random.next() * (end - createdAt.getTime()));
  const entries = times.sort((a, b) => b - a).map((time) => makeEntry(fields, Math.floor(time), random));
  return { id: random.id('frm'), name: form.name, kind: form.kind, fields, status, createdAt, entries };
}

function makeEntry(fields: readonly FormField[], time: number, random: SeededRandom): SeedEntry {
  const person = makePerson(random);
  const values = fields.map((field) => [field.id, answerTo(field, person, time, random)]);
  return { id: random.id('ent'), createdAt: new Date(time), values: Object.fromEntries(values) };
}

function makePerson(random: SeededRandom): Person {
  const name = random.pick(personNames);
  const latin = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '.');
  const mailbox = latin === '' ? `guest${random.int(100, 999)}` : latin;
  return { name, email: `${mailbox}@${random.pick(['example.com', 'example.org', 'example.net'])}` };
}
