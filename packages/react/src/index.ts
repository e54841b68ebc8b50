export { anatomy, type PartName } from './provider/anatomy.ts';
export type { Appearance } from './provider/TokenwrightProvider.tsx';
export { TokenManager, type TokenManagerProps } from './TokenManager.tsx';
