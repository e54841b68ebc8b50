import { tokens } from '../tokens.server.js';

const answer = ({ request }) => tokens.fetch(request);

export { answer as action, answer as loader };
