export const optionsMessages = {
  'options.gone': '{label} is no longer offered.',
  'options.new': '{label} is new.',
  'options.riskier': '{label} is now {risk, select, dangerous {dangerous} other {sensitive}}. {reason}',
  'options.safer': '{label} is now {risk, select, low {harmless} other {less dangerous}}. {reason}',
  'options.locked': 'You can no longer grant {label}. {reason}',
  'options.unlocked': 'You can now grant {label}.',
  'options.token-type-gone': 'The token type “{label}” is no longer offered.',
  'options.token-type-new': 'The token type “{label}” is new.',
} as const satisfies Record<string, string>;
