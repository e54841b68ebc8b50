import { TokenManager } from '@tokenwright/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';

createRoot(document.getElementById('app')).render(createElement(TokenManager, { api }));
