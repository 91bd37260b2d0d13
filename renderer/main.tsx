import './no-eval.ts';
import './page-policy.ts';
import 'temporal-polyfill/global';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './fonts.css';
import './heard.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startLanguages } from './i18n/languages.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
await startLanguages();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
