import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { namesForBuild } from './scripts/node/authority-names.ts';
import { serviceWorkerEntry } from './scripts/node/service-worker-entry.ts';

const names = namesForBuild(process.env.IDENTITY);

export default defineConfig({
  site: process.env.SITE ?? 'https://support-atlas.example.org',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  compressHTML: true,
  markdown: { syntaxHighlight: 'prism' },
  build: { inlineStylesheets: 'never', format: 'directory' },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(embed|offline)\//.test(page) })],
  vite: {
    define: { 'import.meta.env.AUTHORITY_NAMES': JSON.stringify(names) },
    plugins: [serviceWorkerEntry()],
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
