export const nameMessages = {
  'name.title': 'Name the token',
  'name.subject': 'Name',
  'name.name': 'Token name',
  'name.description': 'Description',
  'name.required': 'Enter a name that says which integration will use the token.',
  'name.tooLong': 'Shorten the name to {max} characters or fewer. It has {count}.',
  'name.unprintable': 'Remove the invisible control characters from the text. They can’t be stored.',
  'name.descriptionRequired': 'Describe what the token is for. {reason}',
  'name.descriptionTooLong': 'Shorten the description to {max} characters or fewer. It has {count}.',
  'finding.noDescription': 'Add a description so teammates know what this token is for.',
} as const satisfies Record<string, string>;
