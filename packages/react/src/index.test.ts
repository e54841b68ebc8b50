import { expect, it } from 'vitest';
import * as manager from './index.ts';
import * as messages from './messages.ts';
import * as wizard from './wizard.ts';

it('exports only the promised values from each entry point', () => {
  const values = Object.entries({ manager, messages, wizard }).map(([entry, all]) => [entry, Object.keys(all).sort()]);
  expect(Object.fromEntries(values)).toMatchInlineSnapshot(`
    {
      "manager": [
        "TokenManager",
        "anatomy",
      ],
      "messages": [
        "reactMessages",
      ],
      "wizard": [
        "AccessView",
        "Button",
        "Choice",
        "FieldError",
        "NameView",
        "PermissionsView",
        "TextField",
        "TokenWizard",
        "TokenWizardDialog",
        "useFieldIssue",
        "useTokenWizard",
        "useTokenwright",
        "viewedSteps",
        "withView",
      ],
    }
  `);
});
