export { TokenManager } from '@tokenwright/react';
