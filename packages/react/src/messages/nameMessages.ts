/** What the name step says. */
export const nameMessages = {
  'name.intro': 'Choose a name that says which integration will use the token.',
  'name.nameHint': 'For example “Zapier sync” or “Nightly export”.',
  'name.descriptionHint': 'What it is for, and who to ask about it.',
} as const satisfies Record<string, string>;
