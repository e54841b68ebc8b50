export {
  type ActMessages,
  type Language,
  type ListMessages,
  loadLanguage,
  type WizardMessages,
} from './messages/language.ts';
export { type MessageId, type ReactMessages, reactMessages } from './messages/reactMessages.ts';
