import { type FileType, fileTypes } from './file-type.ts';

/** The most characters of a file's name that are kept, its ending included. */
export const longestFileName = 120;

const longestStem = 100;

/** The one ending each type is shown and saved with. */
const endings: Readonly<Record<FileType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
};

/** Signs that no name needs: controls, what is not seen, what turns the reading direction, and what a path or a shell is made of. */
const unfit = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]/gu;

/** Endings that some computer would run: one left inside a name could come to the end of it (`bill.exe.pdf`). */
const runs = /\.(?:exe|com|scr|pif|bat|cmd|msi|ps1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|url|jar|sh|app|dmg|html?|svg|xml)(?=\.|$)/giu;

/** Names that Windows keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * The name a file is shown by: what its owner called it, without its folder, without signs that hide or turn what is read, and with the
 * ending of what it really is, whatever ending it claimed (security.md T7, C12).
 */
export function fileNameFor(given: string, type: FileType): string {
  const stem = stemOf(given);
  return `${stem === '' || reserved.test(stem) ? 'file' : stem}.${endings[type]}`;
}

/** A name that can be shown as it stands: nothing in it is hidden, turned or part of a path, and it ends as a type that is taken. */
export const isFileName = (name: string): boolean =>
  name.length <= longestFileName && fileTypes.some((type) => fileNameFor(name, type) === name);

/** The name without its folder and without the ending it claimed; a number behind a dot is no ending. */
function stemOf(given: string): string {
  const last = given.split(/[\\/]/u).at(-1) ?? '';
  return settled(
    last
      .replaceAll(unfit, '')
      .trimEnd()
      .replace(/\.(?=[^.]*\p{L})[\p{L}\p{N}]{1,5}$/u, ''),
  );
}

/** What one sign less brings to the end is looked at again, until nothing more has to go. */
function settled(stem: string): string {
  const next = cut(stem.replaceAll(unfit, '').normalize('NFC').replaceAll(/\s+/gu, ' ').replaceAll(runs, ''));
  return next === stem ? stem : settled(next);
}

/** Short enough, with no half of a letter at its end, and with no dot or space at either end. */
const cut = (stem: string): string =>
  Array.from(stem)
    .reduce((kept, sign) => (kept.length + sign.length > longestStem ? kept : kept + sign), '')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');
