import { join } from 'node:path';
import { z } from 'zod';
import { language, languages } from '../../shared/language.ts';
import { readIfThere, writePrivateFile } from './private-file.ts';

const frontPage = z.strictObject({ siteName: z.string().nullable(), languages: z.array(language).min(1), defaultLanguage: language });

/** What the sign-in screen shows before anyone has opened the data: no secret, no person. */
export type FrontPage = z.infer<typeof frontPage>;

const blank: FrontPage = { siteName: null, languages: [...languages], defaultLanguage: 'en' };

const pathOf = (folder: string): string => join(folder, 'front.json');

/** The site's name and languages as last written; a blank page where none is or it cannot be read, because nothing depends on it. */
export async function readFrontPage(folder: string): Promise<FrontPage> {
  const content = await readIfThere(pathOf(folder));
  if (content === undefined) return blank;
  try {
    return frontPage.catch(blank).parse(JSON.parse(content.toString('utf8')));
  } catch {
    return blank;
  }
}

/** Keeps what the sign-in screen shows; an unchanged page is not written again. */
export async function writeFrontPage(folder: string, page: FrontPage): Promise<void> {
  const content = JSON.stringify(page);
  const known = await readIfThere(pathOf(folder));
  if (known?.toString('utf8') !== content) await writePrivateFile(pathOf(folder), content);
}
