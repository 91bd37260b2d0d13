import { fontFaces } from './font-faces.ts';
import type { PageFiles } from './page-files.ts';

type Print = (html: string) => Promise<Uint8Array>;

/** A printer that sets every page in the fonts the window is shown in. They are read when something is first printed. */
export function withOwnFonts(files: PageFiles, print: Print): Print {
  let style: string | undefined;
  return (html) => {
    style ??= `<style>${fontFaces(files)}</style>`;
    return print(html.replace('</head>', () => `${style ?? ''}</head>`));
  };
}
