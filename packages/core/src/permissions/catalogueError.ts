/** `duplicate`: an id occurs twice. `unknown`: a requirement names a missing level. `cycle`: a level requires itself. */
export type CatalogueFault = 'duplicate' | 'unknown' | 'cycle' | 'invalid';

/** The host's permission groups contradict themselves. The message addresses the developer, not the user. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly fault: CatalogueFault;
  /** The faulty ids, exactly as in the options. */
  readonly ids: readonly string[];

  /**
   * @param subject the faulty part with its id, such as `permission "forms"`
   * @param problem the rest of the sentence, such as `has no level`
   * @param remedy a full sentence
   */
  constructor(fault: CatalogueFault, ids: readonly string[], subject: string, problem: string, remedy: string) {
    super(`The ${subject} ${problem}, so the choices cannot be shown truthfully. ${remedy}`);
    this.fault = fault;
    this.ids = ids;
  }
}
