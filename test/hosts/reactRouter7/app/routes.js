import { index, route } from '@react-router/dev/routes';

export default [index('routes/tokens.jsx'), route('api/*', 'routes/api.js')];
