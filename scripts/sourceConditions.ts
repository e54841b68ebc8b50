import { defaultClientConditions, defaultServerConditions } from 'vite';
import { flatSpecificity } from './flatSpecificity.ts';

const source = 'tokenwright-source';

export const sourceConditions = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  css: { postcss: { plugins: [flatSpecificity()] } },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
};
