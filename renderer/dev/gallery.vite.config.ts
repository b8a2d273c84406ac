import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Serves or builds the gallery: `npx vite --config renderer/dev/gallery.vite.config.ts`. */
export default defineConfig({
  root,
  base: './',
  plugins: [react(), tailwindcss()],
  server: { port: 0, host: '127.0.0.1' },
  build: {
    target: 'chrome130',
    outDir: resolve(root, '../out/gallery'),
    emptyOutDir: true,
    rolldownOptions: { input: { gallery: resolve(root, 'gallery.html') } },
  },
});
