import type { Grant } from '@tokenwright/core';
import { grants } from './catalogue/grants.ts';

/** Times are in days before Mountly's first start. */
export interface SeedToken {
  readonly by: string;
  readonly name: string;
  readonly description?: string;
  readonly permissions: readonly Grant[];
  readonly forms?: readonly string[];
  readonly lifetimeDays: number;
  readonly createdDaysAgo: number;
  readonly lastUsedDaysAgo?: number;
  readonly isUnclaimed?: true;
  readonly revoked?: { readonly by: string; readonly daysAgo: number; readonly reason: string };
}

const readOnly = grants('forms:read', 'entries:read');

export const seedTokens: readonly SeedToken[] = [
  {
    by: 'mem_ada',
    name: 'Nightly warehouse export',
    description: 'Copies yesterday’s entries into the warehouse at 03:00.',
    permissions: grants('forms:read', 'entries:read', 'files:read', 'exports:write'),
    lifetimeDays: 365,
    createdDaysAgo: 212,
    lastUsedDaysAgo: 0.4,
  },
  {
    by: 'mem_tomas',
    name: 'Agency hand-over',
    description: 'For the agency that moved the old forms here.',
    permissions: grants('forms:delete', 'entries:write', 'files:write', 'themes:write'),
    lifetimeDays: 90,
    createdDaysAgo: 150,
    lastUsedDaysAgo: 118,
    revoked: { by: 'mem_ada', daysAgo: 117, reason: 'The move is done and the contract has ended.' },
  },
  {
    by: 'mem_ada',
    name: 'Old CRM sync',
    permissions: grants('forms:read', 'entries:read', 'entry-assignment:write'),
    lifetimeDays: 90,
    createdDaysAgo: 131,
    lastUsedDaysAgo: 41.2,
  },
  {
    by: 'mem_ada',
    name: 'Website forms',
    description: 'Sends the two forms on our own site to Mountly.',
    permissions: grants('forms:read', 'entries:write'),
    forms: ['Ask the bookkeeper', 'Speaker suggestions'],
    lifetimeDays: 90,
    createdDaysAgo: 83.6,
    lastUsedDaysAgo: 0.02,
  },
  {
    by: 'mem_ines',
    name: 'Quarterly figures',
    description: 'Notebook for the board’s slides.',
    permissions: grants('forms:read', 'entries:read', 'analytics:read', 'reports:read'),
    lifetimeDays: 60,
    createdDaysAgo: 44,
    lastUsedDaysAgo: 16,
  },
  {
    by: 'mem_noor',
    name: 'Load test, delete me',
    permissions: readOnly,
    lifetimeDays: 7,
    createdDaysAgo: 38,
  },
  {
    by: 'mem_noor',
    name: 'Trying the new API',
    permissions: readOnly,
    lifetimeDays: 30,
    createdDaysAgo: 31.5,
    isUnclaimed: true,
  },
  {
    by: 'mem_noor',
    name: 'Print fair kiosk',
    description: 'The tablet at the entrance.',
    permissions: grants('forms:read', 'entries:write'),
    forms: ['Print fair Trieste', 'Print fair Ghent', 'Print fair Lisbon'],
    lifetimeDays: 30,
    createdDaysAgo: 28.3,
    lastUsedDaysAgo: 2.1,
  },
  {
    by: 'mem_ada',
    name: 'Chat notifications',
    description: 'Posts new entries into #front-desk.',
    permissions: grants('forms:read', 'entries:read', 'webhooks:write', 'webhook-deliveries:run'),
    lifetimeDays: 365,
    createdDaysAgo: 19,
    lastUsedDaysAgo: 9.2,
    revoked: { by: 'mem_tomas', daysAgo: 9, reason: 'The secret was posted in a public channel by mistake.' },
  },
  {
    by: 'mem_tomas',
    name: 'Chat notifications',
    description: 'Posts new entries into #front-desk. Second one; the first had leaked.',
    permissions: grants('forms:read', 'entries:read', 'webhooks:write', 'webhook-deliveries:run'),
    lifetimeDays: 90,
    createdDaysAgo: 8.9,
    lastUsedDaysAgo: 0.1,
  },
  {
    by: 'mem_ada',
    name: 'مزامنة ورشة الخط',
    description: 'Calligraphy workshop: places left, on the sign at the door.',
    permissions: readOnly,
    forms: ['نموذج التسجيل في ورشة الخط العربي'],
    lifetimeDays: 60,
    createdDaysAgo: 13,
    lastUsedDaysAgo: 0.8,
  },
  {
    by: 'mem_ada',
    name: 'Booking calendar',
    description: 'Puts room requests into the calendar that hangs in the kitchen.',
    permissions: grants('forms:read', 'entries:read', 'entry-assignment:write'),
    forms: ['Room request, Lisbon', 'Room request, Ghent'],
    lifetimeDays: 30,
    createdDaysAgo: 2.4,
    lastUsedDaysAgo: 0.003,
  },
  {
    by: 'mem_ada',
    name: 'Support inbox',
    description: 'Opens a ticket for every complaint.',
    permissions: grants('forms:read', 'entries:read', 'entry-assignment:write'),
    lifetimeDays: 180,
    createdDaysAgo: 83,
    lastUsedDaysAgo: 0.004,
  },
  {
    by: 'mem_tomas',
    name: 'Archive cleanup',
    description: 'Deletes forms that closed more than two years ago.',
    permissions: grants('forms:delete'),
    lifetimeDays: 90,
    createdDaysAgo: 26,
  },
  {
    by: 'mem_ada',
    name: 'Waiver archive',
    description: 'Stores signed waivers.',
    permissions: grants('forms:read', 'entries:read', 'files:write', 'exports:write'),
    lifetimeDays: 120,
    createdDaysAgo: 52,
    lastUsedDaysAgo: 1.1,
  },
  {
    by: 'mem_noor',
    name: 'Lobby screen',
    description: 'Shows the sessions of the day.',
    permissions: readOnly,
    forms: ['Room request, Lisbon'],
    lifetimeDays: 60,
    createdDaysAgo: 20,
    lastUsedDaysAgo: 0.001,
  },
  {
    by: 'mem_ines',
    name: 'Board dashboard',
    permissions: grants('forms:read', 'entries:read', 'analytics:read'),
    lifetimeDays: 90,
    createdDaysAgo: 35,
    lastUsedDaysAgo: 6.2,
  },
  {
    by: 'mem_tomas',
    name: 'Staging tests',
    description: 'Runs on every pull request.',
    permissions: grants('forms:write', 'entries:write'),
    forms: ['Ask the bookkeeper', 'Speaker suggestions'],
    lifetimeDays: 60,
    createdDaysAgo: 25,
    lastUsedDaysAgo: 0.13,
  },
];
