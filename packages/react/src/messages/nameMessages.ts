export const nameMessages = {
  'name.nameHint': 'Choose a name that clearly identifies the integration it will be used for.',
  'name.taken': 'This name isn’t available.',
  'name.templates': 'Start from a template',
  'name.templatesHint': 'A template fills in permissions, token type and expiration. You can change everything later.',
  'name.noTemplate': 'No template',
  'name.noTemplateHint': 'Choose every permission yourself.',
  'name.keyHint': 'continues',
  'name.descriptionHint': 'Additional context for your team.',
  'name.descriptionExample': 'What it does, where it runs, who looks after it',
} satisfies Record<string, string>;
