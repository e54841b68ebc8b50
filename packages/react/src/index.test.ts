import { expect, it } from 'vitest';
import * as everything from './index.ts';

it('exports what it promises, and nothing else', () => {
  expect(Object.keys(everything).sort()).toMatchInlineSnapshot(`
    [
      "AccessView",
      "Button",
      "Choice",
      "FieldError",
      "NameView",
      "PermissionsView",
      "TextField",
      "TokenManager",
      "TokenWizard",
      "TokenWizardDialog",
      "anatomy",
      "reactMessages",
      "useFieldIssue",
      "useTokenWizard",
      "useTokenwright",
      "viewedSteps",
      "withView",
    ]
  `);
});
