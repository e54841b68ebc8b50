import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';

export default {
  plugins: [react(), tailwind()],
  server: { proxy: { '/api': { target: 'http://localhost:3000' } } }, // your API
};
