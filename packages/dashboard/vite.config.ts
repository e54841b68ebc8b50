import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = `http://localhost:${process.env.PORT ?? 4310}`;

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['tokenwright-source', ...defaultClientConditions] },
  // A data: URL would need a wider policy than `default-src 'self'`.
  build: { assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(['/api', '/app-api', '/v1', '/openapi.json'].map((path) => [path, server])) },
});
