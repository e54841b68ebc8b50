export { draftFromLink, type LinkDraft } from './links/draftFromLink.ts';
export { findLinkedResources } from './links/findLinkedResources.ts';
export { isTemplateLink } from './links/isTemplateLink.ts';
export { type KeptDraft, keepDraft, readKeptDraft } from './links/keptDraft.ts';
export { type LinkedDrafts, linkFromDraft } from './links/linkFromDraft.ts';
export { grantOfNote } from './links/linkList.ts';
export type { LinkFault, LinkNote } from './links/linkNote.ts';
export { withoutLink } from './links/linkParameters.ts';
export type { LinkMoment } from './links/readLinkedAccess.ts';
