export const fieldMessages = {
  'text.all': 'Show all',
  'text.less': 'Show less',

  'wizard.close': 'Close',
  'wizard.tryAgain': 'Try again',
} satisfies Record<string, string>;
