import { defaultClientConditions, defaultServerConditions } from 'vite';

const source = 'tokenwright-source';

/** Vite options by which the packages of this workspace find each other's sources, with no build before. */
export const sourceConditions = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
};
