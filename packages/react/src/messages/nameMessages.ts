/** Texts of the name step. */
export const nameMessages = {
  'name.intro': 'Choose a name that identifies the integration.',
  'name.nameHint': 'For example “Zapier sync” or “Nightly export”.',
  'name.descriptionHint': 'Its purpose and a contact.',
} as const satisfies Record<string, string>;
