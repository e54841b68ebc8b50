export { reactMessages } from './messages/reactMessages.ts';
