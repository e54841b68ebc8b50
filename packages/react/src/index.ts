export { anatomy, type PartName } from './provider/anatomy.ts';
export type { Appearance } from './provider/TokenwrightProvider.tsx';
export type { DraftStorage } from './start/wizardStart.ts';
export { TokenManager, type TokenManagerProps } from './TokenManager.tsx';
export type {
  ConfirmProps,
  EmptyStateProps,
  ListIconName,
  ListSettings,
  ManagerComponents,
  RowAction,
  RowActionsProps,
} from './tokens/listSettings.ts';
export { type TokenCellProps, type TokenColumn, tokenColumns } from './tokens/tokenColumns.tsx';
export { useToken, useTokens } from './useTokens.ts';
