export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly type: 'name' | 'email' | 'text' | 'choice' | 'rating' | 'number' | 'date' | 'long';
  readonly answers?: readonly string[];
  readonly most?: number;
}

export type FormKind = keyof typeof formKinds;

const name: FormField = { id: 'name', label: 'Name', type: 'name' };
const email: FormField = { id: 'email', label: 'E-mail', type: 'email' };

const choice = (id: string, label: string, ...answers: string[]): FormField => ({
  id,
  label,
  type: 'choice',
  answers,
});

const rating = (id: string, label: string, most: number): FormField => ({ id, label, type: 'rating', most });
const number = (id: string, label: string, most: number): FormField => ({ id, label, type: 'number', most });
const date = (id: string, label: string): FormField => ({ id, label, type: 'date' });
const long = (id: string, label: string): FormField => ({ id, label, type: 'long' });

export const formKinds = {
  contact: [
    name,
    email,
    choice('topic', 'Topic', 'Sales', 'Support', 'Press', 'Something else'),
    long('message', 'Message'),
  ],
  registration: [
    name,
    email,
    number('guests', 'Guests', 4),
    choice('diet', 'Diet', 'No preference', 'Vegetarian', 'Vegan', 'Halal', 'Kosher', 'Gluten-free'),
    date('arrival', 'Arrival'),
  ],
  feedback: [
    rating('score', 'Score', 10),
    long('comment', 'What should we do better?'),
    email,
    choice('contact', 'May we write back?', 'Yes', 'No'),
  ],
  application: [
    name,
    email,
    date('start', 'Earliest start'),
    choice('hours', 'Hours', 'Full time', 'Part time', 'Weekends'),
    long('about', 'About you'),
  ],
  survey: [
    choice('team', 'Team', 'Design', 'Engineering', 'Operations', 'Support', 'Finance'),
    rating('mood', 'How was your month?', 5),
    choice('workload', 'Workload', 'Too little', 'About right', 'Too much'),
    long('idea', 'One thing to change'),
  ],
  order: [
    name,
    email,
    choice('product', 'Product', 'Tote bag', 'Field notebook', 'Enamel mug', 'Poster, A2', 'Gift card'),
    number('quantity', 'Quantity', 12),
    long('note', 'Note'),
  ],
  booking: [
    name,
    email,
    date('day', 'Day'),
    choice('room', 'Room', 'Loft', 'Studio 1', 'Studio 2', 'Courtyard', 'Darkroom'),
    number('people', 'People', 24),
  ],
  waitlist: [
    email,
    {
      id: 'company',
      label: 'Company',
      type: 'text',
      answers: ['Northwind', 'Juniper & Co', 'Halden', 'Mistral', 'Solo'],
    },
    choice('size', 'Team size', '1', '2–10', '11–50', '51–200', 'More than 200'),
  ],
  report: [
    email,
    choice('place', 'Where', 'Website', 'App', 'Building', 'Parking', 'Somewhere else'),
    choice('urgency', 'How urgent', 'It can wait', 'This week', 'Today'),
    long('steps', 'What happened?'),
  ],
  consent: [
    name,
    email,
    choice('photos', 'Photos allowed', 'Yes', 'Inside the workshop only', 'No'),
    date('signed', 'Signed on'),
  ],
} as const satisfies Record<string, readonly FormField[]>;
