import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

/** Every file of the page by the exact path it is asked for. No part of an address ever reaches the disk. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Reads the built page once, at start: what is served later is what was there then, whatever happens in the folder. */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map(filesIn(folder, '/'));
  const start = files.get('/index.html');
  if (start === undefined) throw new Error(`no index.html in ${folder}: the page is not built`);
  return files.set('/', start);
}

/** Folder by folder: inside Electron's archive a listing of everything at once is not to be relied on. */
function filesIn(folder: string, address: string): readonly (readonly [string, PageFile])[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, `${address}${entry.name}/`);
    const type = types[extname(entry.name)];
    return type === undefined ? [] : [[`${address}${entry.name}`, { type, body: readFileSync(path) }] as const];
  });
}

/** The file with this response's nonce in it, when it is the page itself. */
export const withNonce = (file: PageFile, nonce: string): Buffer =>
  file.type.startsWith('text/html')
    ? Buffer.from(file.body.toString('utf8').replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`))
    : file.body;
