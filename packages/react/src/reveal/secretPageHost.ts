import type { SnippetOptions } from './suggestSnippets.ts';

/** Addresses of the host's guides; a missing one has no link. They open in a new tab, so that the secret stays. */
export interface SecretDocs {
  /** First steps with your API. */
  readonly getStarted?: string | undefined;
  /** How to revoke a token. */
  readonly revoke?: string | undefined;
}

/** What the host adds to the page with the secret. */
export interface SecretPageHost {
  /** The code that the page suggests. @default no code that makes a call */
  readonly snippets?: SnippetOptions | undefined;
  /** Your guides, linked from the page with the secret. @default no links */
  readonly docs?: SecretDocs | undefined;
}
