export const findingMessages = {
  'review.findings': 'Before you create this token',
  'review.danger': 'Danger.',
  'review.warning': 'Warning.',
  'review.notice': 'Note.',
  'review.tick': 'I understand the risk',
  'review.tickRequired': 'Accept the risk or remove it from the token to continue.',
} satisfies Record<string, string>;
