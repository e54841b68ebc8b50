/** The oldest engines, as the README's support matrix names them. Keys are those of MDN's compatibility data. */
export const supportedBrowsers = { chrome: '111', firefox: '128', safari: '16.4' } as const;

export const supportedNode = { nodejs: '20.0.0' } as const;
