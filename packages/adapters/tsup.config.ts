import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/rest.ts', 'src/betterAuth.ts', 'src/memory.ts', 'src/faulty.ts', 'src/openapi.ts', 'src/contract.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  sourcemap: true,
  clean: true,
});
