/** The table of `docs/versions.md`, in MDN's names. */
export const supportedBrowsers = { chrome: '111', firefox: '128', safari: '16.4' } as const;

export const supportedNode = { nodejs: '20.0.0' } as const;
