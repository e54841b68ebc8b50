export type FindingKind =
  | 'blank'
  | 'clipped'
  | 'unreadable'
  | 'focus'
  | 'stale'
  | 'error'
  | 'lost'
  | 'unreviewed'
  | 'false sentence'
  | 'draft';

export interface Finding {
  readonly kind: FindingKind;
  readonly text: string;
}
