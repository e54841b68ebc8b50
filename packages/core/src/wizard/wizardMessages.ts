export const wizardMessages = {
  'options.untouched': 'Your choices are unchanged.',
} as const satisfies Record<string, string>;
