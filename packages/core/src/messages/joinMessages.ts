/** Messages that join texts. */
export const joinMessages = {
  'join.sentences': '{first} {second}',
  'join.level': '{permission}: {level}',
  'join.detail': '{label} ({detail})',
} as const satisfies Record<string, string>;
