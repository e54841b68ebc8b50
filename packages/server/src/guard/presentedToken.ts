import type { Grant, TokenOptions } from '../catalogue/tokenOptions.ts';
import type { TokenRow } from '../database/tables/tokens.ts';

/** An active token that a request came with. */
export interface PresentedToken {
  readonly row: TokenRow;
  /** What its owner may still have it do today. */
  readonly grants: readonly Grant[];
  /** The catalogue of today, for the order of its levels. */
  readonly options: TokenOptions;
}
