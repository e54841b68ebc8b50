import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';
import { recipeOf } from './recipeOf.ts';

const edits = {
  'packages/core/src/steps/ticketStep.ts': `import * as z from 'zod/mini';
import { defineStep } from '../wizard/step.ts';
import { ticketMessages } from './stepMessages.ts';

export interface TicketPart {
  readonly ticket?: string;
}

export const ticketStep = defineStep<'ticket', { readonly ticket: string }, TicketPart>({
  id: 'ticket',
  messages: ticketMessages,
  title: ({ text }) => text('ticket.title'),
  isSkipped: ({ options }) => !options.policy?.descriptionRequired,
  initialValues: () => ({ ticket: '' }),
  schema: ({ text }) =>
    z.object({ ticket: z.string().check(z.trim(), z.regex(/^[A-Z]+-\\d+$/, text('ticket.invalid'))) }),
  summarize: ({ ticket = '' }, { text }) => [{ label: text('ticket.ticket'), values: [ticket] }],
});
`,
  'packages/core/src/steps/ticketStep.test.ts': `import { expect, expectTypeOf, test } from 'vitest';
import { exampleContext, exampleOptions } from '../../test/steps/exampleContext.ts';
import { checkStep } from '../wizard/checkStep.ts';
import { builtInSteps, type TokenRequest } from './builtInSteps.ts';
import { ticketStep } from './ticketStep.ts';

test('accepts the number of a ticket', () => {
  expect(checkStep(ticketStep, { ticket: ' OPS-12 ' }, exampleContext())).toEqual({ ok: true, part: { ticket: 'OPS-12' } });
});

test('rejects text that is not a number, with a sentence', () => {
  const message = 'Enter the number of a ticket, such as OPS-12.';
  expect(checkStep(ticketStep, { ticket: '12' }, exampleContext())).toMatchObject({ issues: [{ field: 'ticket', message }] });
});

test('an adapter receives the ticket with the request', () => {
  expectTypeOf<TokenRequest['ticket']>().toEqualTypeOf<string | undefined>();
});

test('the ticket step appears only in workspaces that require a description', () => {
  const policy = { descriptionRequired: { reason: 'We audit tokens.' } };
  const asked = [exampleOptions, { ...exampleOptions, policy }].map((options) =>
    builtInSteps.filter((step) => !step.isSkipped?.(exampleContext({ options }))).map(({ id }) => id),
  );
  expect(asked).toEqual([['name', 'permissions', 'access'], ['name', 'ticket', 'permissions', 'access']]);
});
`,
  'packages/core/src/steps/stepMessages.ts': (text) =>
    text.replace(
      /(\nexport const stepMessages = \{)/,
      `
export const ticketMessages = {
  'ticket.title': 'Link a change ticket',
  'ticket.ticket': 'Ticket',
  'ticket.ticketHint': 'The change that needs the token.',
  'ticket.invalid': 'Enter the number of a ticket, such as OPS-12.',
} as const;
$1 ...ticketMessages,`,
    ),
  'packages/core/src/steps/builtInSteps.ts': (text) =>
    text
      .replace(/^import .*permissionsStep.*$/m, "$&\nimport { ticketStep } from './ticketStep.ts';")
      .replace('[nameStep, ', '$&ticketStep, '),
  'packages/react/src/steps/TicketView.tsx': `import { TextField } from '../fields/TextField.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export function TicketView() {
  const { text } = useTokenwright();
  return <TextField name="ticket" label={text('ticket.ticket')} hint={text('ticket.ticketHint')} />;
}
`,
  'packages/react/src/steps/viewedSteps.ts': (text) =>
    text
      .replace(/^import .*PermissionsView.*$/m, "$&\nimport { TicketView } from './TicketView.tsx';")
      .replace('  name: NameView,', '$&\n  ticket: TicketView,'),
  'stories/TicketView.stories.tsx': `import type { Meta, StoryObj } from '@storybook/react-vite';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { scriptTo, shows } from './script.ts';
import { WizardAt } from './WizardAt.tsx';

const options = { ...catalogue, policy: { descriptionRequired: { reason: 'We audit tokens.' } } };

const meta = {
  title: 'Wizard/Ticket step',
  component: WizardAt,
  args: { setup: { options }, script: scriptTo('permissions') },
  play: shows(/Link a change ticket/),
} satisfies Meta<typeof WizardAt>;

export default meta;

export const Empty: StoryObj<typeof meta> = {};
`,
  '.changeset/link-tickets.md': `---
'@tokenwright/core': minor
'@tokenwright/react': minor
---

If your policy requires a description, the wizard also asks for a change ticket.
`,
} as const satisfies Edits;

const serverEdits = {
  'packages/server/src/wire/tokenRequestSchema.ts': (text) =>
    text.replace('    permissions: z.array', '    ticket: id.optional(),\n$&'),
  'packages/server/src/mint/mintSteps.ts': (text) =>
    text.replace(
      '        tokenType: request.tokenType,',
      '$&\n        ...(request.ticket && { ticket: request.ticket }),',
    ),
  'packages/server/test/describeCreate.ts': (text) =>
    text.replace(
      "    it('accepts ids that",
      `    it('records the ticket of a token', async () => {
      const { body } = await create(await world().office(), exampleRequest({ ticket: 'OPS-12' }));
      expect((await auditOf(body.token.id))?.details).toMatchObject({ ticket: 'OPS-12' });
    }, 60_000);

$&`,
    ),
} as const satisfies Edits;

const recipe = recipeOf('Add a step', { id: 'ticket', Id: 'Ticket', name: 'link-tickets' });
const copy = createCopy();
beforeAll(() => copy.apply({ ...edits, ...serverEdits }));
afterAll(() => copy.remove());

it('the recipe names each file: 8 in 4 folders, with the changeset, and 3 of the server', () => {
  const files = Object.keys(edits);
  expect([...recipe.files].sort()).toEqual([...files, ...Object.keys(serverEdits)].sort());
  expect(recipe.counts).toEqual([files.length, Object.keys(serverEdits).length]);
  expect(files.length).toBeLessThanOrEqual(8);
  expect(new Set(files.map((file) => dirname(file))).size).toBeLessThanOrEqual(4);
  expect(Object.keys(serverEdits).length).toBeLessThanOrEqual(3);
});

it.each(recipe.commands)('after all edits of the recipe, `%s` passes', { timeout: 600_000 }, (command) => {
  const { ok, output } = copy.run(command);
  expect(ok ? '' : output).toBe('');
});

it('the code does not compile without the texts of the step, or without its place in the order', () => {
  copy.restore('packages/core/src/steps/stepMessages.ts', 'packages/core/src/steps/builtInSteps.ts');
  const errors = copy.errorsIn('packages/core/src/steps/ticketStep.ts', 'packages/react/src/steps/viewedSteps.ts');
  expect(errors).toContain("no exported member 'ticketMessages'");
  expect(errors).toContain("'ticket' does not exist");
  copy.apply({ ...edits });
});

it('the code does not compile without the view of the step', () => {
  copy.restore('packages/react/src/steps/viewedSteps.ts');
  expect(copy.errorsIn('packages/react/src/steps/viewedSteps.ts')).toContain("'ticket' is missing");
});
