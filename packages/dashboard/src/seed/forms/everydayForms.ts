import type { FormKind } from './formKinds.ts';

export interface NamedForm {
  readonly name: string;
  readonly kind: FormKind;
}

function each(kind: FormKind, names: readonly string[]): NamedForm[] {
  return names.map((name) => ({ name, kind }));
}

function crossed(kind: FormKind, firsts: readonly string[], seconds: readonly string[], join: string): NamedForm[] {
  return each(
    kind,
    firsts.flatMap((first) => seconds.map((second) => `${first}${join}${second}`)),
  );
}

const CITIES = ['Lisbon', 'Kraków', 'Malmö', 'Trieste', 'Ghent', 'Bristol', 'Ljubljana'];
const QUARTERS = ['Q3 2025', 'Q4 2025', 'Q1 2026', 'Q2 2026', 'Q3 2026'];

export const everydayForms: readonly NamedForm[] = [
  ...crossed('application', ['Barista', 'Front desk', 'Workshop lead', 'Bookkeeper', 'Night guard'], CITIES, ', '),
  ...crossed('registration', ['Open studio', 'Summer school', 'Portfolio review', 'Print fair'], CITIES, ' '),
  ...crossed('survey', ['Team pulse', 'Tenant survey', 'Supplier check'], QUARTERS, ', '),
  ...crossed('feedback', ['Café feedback', 'Website feedback', 'Customer satisfaction'], QUARTERS, ', '),
  ...crossed('booking', ['Room request', 'Photo shoot booking', 'Kiln firing slot'], CITIES, ', '),
  ...crossed('order', ['Shop order', 'Wholesale order', 'Print order'], ['2023', '2024', '2025', '2026'], ' '),
  ...crossed('report', ['Damage report', 'Lost and found', 'Safety incident'], CITIES, ', '),
  ...crossed('consent', ['Photo consent', 'Workshop waiver', 'Minor’s consent'], ['2024', '2025', '2026'], ' '),
  ...crossed('waitlist', ['Waitlist: desk', 'Waitlist: studio'], CITIES, ' in '),
  ...each('registration', [
    'Letterpress for beginners',
    'Bookbinding evening',
    'Risograph crash course',
    'Natural dyes weekend',
    'Linocut for families',
    'Ceramics taster',
    'Screen printing, advanced',
    'Type design summer camp',
    'Darkroom introduction',
    'Paper marbling',
    'Calligraphy circle',
    'Zine night',
    'Life drawing, Thursdays',
    'Members’ breakfast',
    'Annual dinner',
    'Volunteer day',
    'Studio tour for schools',
    'Repair café',
    'Stamp carving',
    'Paper clay, two days',
    'Sign painting',
  ]),
  ...each('feedback', [
    'After-workshop feedback',
    'New member onboarding: how was it?',
    'Exit interview',
    'Newsletter: what would you read?',
    'Beta testers’ diary',
    'Accessibility feedback',
    'How was your stay in the residency?',
    'Teacher feedback',
  ]),
  ...each('contact', [
    'Contact us',
    'Press enquiries',
    'Ask the bookkeeper',
    'Partnership proposal',
    'Speaker suggestions',
    'Donate equipment',
    'Report a mistake on our site',
    'Host a pop-up',
    'Unsubscribe, but tell us why',
  ]),
  ...each('waitlist', ['Membership waitlist', 'Mobile app early access', 'Residency 2026: tell me first']),
  ...each('order', ['Pre-order: the yearbook', 'Café catering', 'Gift card order', 'Sample pack', 'Spare parts']),
];
