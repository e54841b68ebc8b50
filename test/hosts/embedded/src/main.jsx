import { TokenManager } from '@tokenwright/react';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';
import '@tokenwright/react/styles.css';

createRoot(document.getElementById('app')).render(<TokenManager api={api} />);
