/** One sentence as data: names come from the host, so that a page can keep the direction of each its own. */
export interface Announcement {
  /** Id of a message of the core. */
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Lists of names, by placeholder. None is empty. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** A sentence with nothing in it but counts. */
export function countAnnouncement(id: string, count: number): Announcement {
  return { id, values: { count }, names: {} };
}
