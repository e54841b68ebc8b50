export { type MessageId, type ReactMessages, reactMessages } from './messages/reactMessages.ts';
