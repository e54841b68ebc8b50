export const scenarios = ['create', 'rotate', 'claim', 'edit', 'revoke'] as const;

export type Scenario = (typeof scenarios)[number];
