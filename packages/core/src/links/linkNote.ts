import type { LinkChoice } from './linkParameters.ts';

/** Why a choice was ignored, changed, or added; see `docs/links-and-drafts.md`. */
export type LinkFault =
  | 'unknown'
  | 'repeated'
  | 'unreadable'
  | 'too-long'
  | 'not-asked'
  | 'not-offered'
  | 'locked'
  | 'past'
  | 'limited'
  | 'required'
  | 'unchecked';

/** A choice that was ignored, changed, or added. */
export interface LinkNote {
  readonly kind: 'ignored' | 'changed' | 'added';
  readonly parameter: string;
  /** Untrusted text, such as `forms:delete`. */
  readonly value: string;
  readonly why: LinkFault;
  readonly used?: string;
  readonly reason?: string;
}

export class NoteList {
  readonly notes: LinkNote[] = [];

  ignore(parameter: string, value: string, why: LinkFault, reason?: string): void {
    this.notes.push({ kind: 'ignored', parameter, value, why, ...(reason !== undefined && { reason }) });
  }

  change(parameter: LinkChoice, value: string, why: LinkFault, used: string, reason?: string): void {
    this.notes.push({ kind: 'changed', parameter, value, why, used, ...(reason !== undefined && { reason }) });
  }
}
