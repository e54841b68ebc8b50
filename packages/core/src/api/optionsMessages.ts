export const optionsMessages = {
  'options.gone': '{label} is no longer offered.',
  'options.new': '{label} is new.',
  'options.riskier': '{label} is now {risk, select, dangerous {dangerous} other {sensitive}}. {reason}',
  'options.safer': '{label} is now {risk, select, low {harmless} other {less dangerous}}. {reason}',
  'options.locked': '{label} is no longer yours to grant. {reason}',
  'options.unlocked': '{label} is now yours to grant.',
  'options.token-type-gone': 'The token type “{label}” is no longer offered.',
  'options.token-type-new': 'The token type “{label}” is new.',
} as const satisfies Record<string, string>;
