export const findingMessages = {
  'review.findings': 'Before you create this token',
  'review.danger': 'Danger.',
  'review.warning': 'Warning.',
  'review.notice': 'Note.',
  'review.accept': 'I understand the risk',
  'review.acceptRequired': 'Accept the risk or remove it from the token to continue.',
} satisfies Record<string, string>;
