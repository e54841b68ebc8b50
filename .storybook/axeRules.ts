/** Rules that axe or the addon turns off by default. */
export const rulesTurnedOn = [
  'aria-roledescription',
  'audio-caption',
  'css-orientation-lock',
  'duplicate-id',
  'duplicate-id-active',
  'hidden-content',
  'identical-links-same-purpose',
  'meta-refresh-no-exceptions',
  'p-as-heading',
  'region',
  'table-fake-caption',
  'target-size',
  'td-has-header',
] as const;

/** Rules that stay off, each with its reason. */
export const rulesTurnedOff: Readonly<Record<string, string>> = {
  'color-contrast-enhanced': 'level AAA; Tokenwright aims at AA, which `color-contrast` checks',
  'focus-order-semantics':
    'experimental; a locked permission is a group that takes focus, so that a user hears the reason',
  'landmark-complementary-is-top-level': 'deprecated; complementary content may be inside of `main`',
};

export const axeRules: Readonly<Record<string, { readonly enabled: boolean }>> = Object.fromEntries([
  ...rulesTurnedOn.map((id) => [id, { enabled: true }]),
  ...Object.keys(rulesTurnedOff).map((id) => [id, { enabled: false }]),
]);
