/** `duplicate`: an id that comes twice. `unknown`: an id that nothing stands behind. `cycle`: a level that in the end requires itself. */
export type CatalogueFault = 'duplicate' | 'unknown' | 'cycle' | 'invalid';

/**
 * The host's options contradict themselves, so no choice of them could be shown truthfully.
 * The sentence is for whoever writes the options; show the person that there is nothing to choose from.
 */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly fault: CatalogueFault;
  /** The ids at fault, as they stand in the options. */
  readonly ids: readonly string[];

  /**
   * @param subject what is wrong, by its id: `permission "forms"`
   * @param problem what is wrong with it
   * @param remedy a sentence
   */
  constructor(fault: CatalogueFault, ids: readonly string[], subject: string, problem: string, remedy: string) {
    super(`The ${subject} ${problem}, so the choices cannot be shown truthfully. ${remedy}`);
    this.fault = fault;
    this.ids = ids;
  }
}
