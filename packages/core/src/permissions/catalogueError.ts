/** `cycle`: circular requirements. */
export type CatalogueFault = 'duplicate' | 'unknown' | 'cycle' | 'invalid';

/** Contradictory permission groups; for the developer. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly fault: CatalogueFault;
  readonly ids: readonly string[];

  constructor(fault: CatalogueFault, ids: readonly string[], subject: string, problem: string, remedy: string) {
    super(`The ${subject} ${problem}, so the choices cannot be shown truthfully. ${remedy}`);
    this.fault = fault;
    this.ids = ids;
  }
}
