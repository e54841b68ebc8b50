export interface CheckReport {
  readonly problems: readonly string[];
  readonly note?: string;
}
