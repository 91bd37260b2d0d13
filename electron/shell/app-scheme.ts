import { protocol } from 'electron';
import type { PageFiles } from '../web/page-files.ts';
import { pageFor } from './page-for.ts';

/** Names the page's own scheme; must run before Electron is ready. */
export function nameAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Answers `app://desk/…` from the files read at start. */
export function serveAppScheme(files: PageFiles): void {
  protocol.handle('app', ({ url }) => {
    const { status, headers, body } = pageFor(files, url);
    return new Response(body, { status, headers });
  });
}
