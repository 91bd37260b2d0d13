import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };

const at = (path: string) => resolve(import.meta.dirname, path);
/** What must stay a file at run time (native addons, the log): package.json "dependencies". Everything else is bundled. */
const external = ['electron', /^node:/, ...builtinModules, ...Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/|$)`))];
const nodeTarget = {
  consumer: 'server' as const,
  resolve: { noExternal: true as const, conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
};

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react()],
  builder: {},
  define: { HEARD_VERSION: JSON.stringify(pkg.version) },
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: 'chrome150',
        assetsInlineLimit: 0,
        sourcemap: false,
        chunkSizeWarningLimit: 2000,
      },
    },
    main: {
      ...nodeTarget,
      build: {
        ssr: true,
        outDir: at('out/main'),
        emptyOutDir: true,
        target: 'node24',
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          // main: Electron. browser: the same desk in a browser window. desk: services and store, a process of their own.
          input: { main: at('electron/main.ts'), browser: at('electron/browser.ts'), desk: at('electron/desk.ts') },
          external,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      ...nodeTarget,
      build: {
        ssr: true,
        outDir: at('out/preload'),
        emptyOutDir: true,
        target: 'chrome150',
        minify: false,
        rolldownOptions: {
          input: { preload: at('electron/preload.ts') },
          external: ['electron'],
          // A sandboxed preload is CommonJS, one file, and may require only 'electron'.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
});
