export const approvalMessages = {
  'review.needsApproval': 'This token needs an approval.',
  'review.approvers': 'Who decides',
  'review.justification': 'Why do you need this token?',
  'review.justificationHint': 'The approver and everyone who can see the token read this text.',
  'review.justification.required': 'Say why you need this token.',
  'review.justification.tooLong': 'Use {max} characters or fewer.',
  'review.justification.unprintable': 'This text has characters that can’t be stored or seen. Type it again.',
} satisfies Record<string, string>;
