import { joinMessages } from '@tokenwright/core/list';

export const fieldMessages = {
  ...joinMessages,
  'text.all': 'Show all',
  'text.less': 'Show less',

  'wizard.close': 'Close',
  'wizard.tryAgain': 'Try again',
  'wizard.requiredMark': '(required)',
  'wizard.optionalMark': '(optional)',
} satisfies Record<string, string>;
