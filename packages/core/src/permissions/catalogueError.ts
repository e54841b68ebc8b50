/** The kind of an error. `cycle`: permissions require each other. */
export type CatalogueFault = 'duplicate' | 'unknown' | 'cycle' | 'invalid';

/** An error in the options, such as a duplicate id, for the developer to fix. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly fault: CatalogueFault;
  readonly ids: readonly string[];

  constructor(fault: CatalogueFault, ids: readonly string[], subject: string, problem: string, remedy: string) {
    super(`The ${subject} ${problem}, so the page cannot show the options correctly. ${remedy}`);
    this.fault = fault;
    this.ids = ids;
  }
}
