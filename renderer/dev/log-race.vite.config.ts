import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Builds the page on which the bench feeds the same lines to the log viewer and to a terminal (bench/log-race.ts). */
export default defineConfig({
  root,
  base: './',
  plugins: [react(), tailwindcss()],
  build: {
    target: 'chrome130',
    outDir: resolve(root, '../out/bench-log-race'),
    emptyOutDir: true,
    rolldownOptions: { input: { race: resolve(root, 'log-race.html') } },
  },
});
