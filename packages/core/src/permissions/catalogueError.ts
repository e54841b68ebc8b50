export type CatalogueFault = 'duplicate' | 'unknown' | 'cycle' | 'invalid';

/** The host's permission groups contradict themselves; addresses the developer. */
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
