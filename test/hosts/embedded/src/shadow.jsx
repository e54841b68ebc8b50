import { TokenManager } from '@tokenwright/react';
import styles from '@tokenwright/react/styles.css?url';
import { createRoot } from 'react-dom/client';
import { api } from './api.js';

const root = document.getElementById('app').attachShadow({ mode: 'open' });
const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
const app = document.createElement('div');
root.append(sheet, app);

createRoot(app).render(<TokenManager api={api} />);
