export {
  type AnyCatalogue,
  createText,
  type Messages,
  type SpokenCatalogue,
  type Text,
} from './messages/createText.ts';
export { directionOf } from './messages/directionOf.ts';
export { formatMessage, type MessageValues, type Noun } from './messages/formatMessage.ts';
export { nounOf } from './messages/nounOf.ts';
export { findConfusables } from './text/findConfusables.ts';
export { findHits, markHits, type TextPiece, type TextRange } from './text/findHits.ts';
export { foldText } from './text/foldText.ts';
export { matchesQuery } from './text/matchesQuery.ts';
export { normalizeLocale } from './text/normalizeLocale.ts';
export { type TruncatedText, truncateGraphemes } from './text/truncateGraphemes.ts';
export { type VisiblePiece, visiblePieces, visibleText } from './text/visibleText.ts';
