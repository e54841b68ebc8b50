import type { SeededRandom } from '../seededRandom.ts';
import type { FormField } from './formKinds.ts';
import { sentences } from './sentences.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
}

const DAY = 86_400_000;

export function answerTo(field: FormField, person: Person, sentAt: number, random: SeededRandom): string | number {
  switch (field.type) {
    case 'name':
      return person.name;
    case 'email':
      return person.email;
    case 'rating':
      return Math.max(1, Math.round((field.most ?? 5) * (1 - random.next() ** 2)));
    case 'number':
      return random.int(1, field.most ?? 10);
    case 'date':
      return new Date(sentAt + random.int(3, 60) * DAY).toISOString().slice(0, 10);
    case 'long':
      return random.pick(sentences[field.id] ?? ['']);
    default:
      return random.pick(field.answers ?? ['']);
  }
}
