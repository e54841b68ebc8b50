export interface OutageRuns {
  readonly runs: number;
  readonly seed: number;
  readonly only?: number | undefined;
}

export interface OutageReport {
  readonly runs: number;
  readonly findings: readonly { readonly kind: string; readonly text: string }[];
}
