export const nameMessages = {
  'name.nameHint': 'Choose a name that clearly identifies the integration it will be used for.',
  'name.descriptionHint': 'Additional context for your team.',
} as const satisfies Record<string, string>;
