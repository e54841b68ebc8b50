import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceConditions } from '../../scripts/sourceConditions.ts';

const server = `http://localhost:${process.env.PORT ?? 4310}`;

export default defineConfig({
  ...sourceConditions,
  plugins: [react()],
  // A data: URL would need a wider policy than `default-src 'self'`.
  build: { assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(['/api', '/app-api', '/v1', '/openapi.json'].map((path) => [path, server])) },
});
