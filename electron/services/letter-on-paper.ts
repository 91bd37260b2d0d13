import { may } from '../../shared/access.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ComplaintId, WorkRecordId } from '../../shared/ids.ts';
import { composeSheet } from '../../shared/letter/compose-sheet.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { LetterSheet } from '../../shared/letter/letter-sheet.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import { findComplaint } from '../store/complaints.ts';
import { fingerprint } from '../store/fingerprint.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';
import type { DeskContext } from './desk-context.ts';

interface OnPaper {
  readonly complaint: Complaint;
  readonly letter: Letter;
  /** As it was signed; before that, as it would be signed now: by the asking person, or with the line left empty for who may. */
  readonly sheet: LetterSheet;
}

/** One letter of a complaint and every word that stands on its paper. */
export async function letterOnPaper(
  { db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>,
  asked: { readonly complaint: ComplaintId; readonly letter: WorkRecordId },
): Promise<Result<OnPaper, Refusal>> {
  const complaint = await findComplaint(db, asked.complaint);
  if (complaint === undefined) return refused(because('noSuchComplaint'));
  const letter = complaint.letters.find(({ id }) => id === asked.letter);
  if (letter === undefined) return refused(because('noSuchLetter'));
  if (letter.signed !== null) return ok({ complaint, letter, sheet: letter.signed.sheet });
  const signer = may(who.roles, 'signLetter') ? who : nobody;
  const head = { site: await readSite(db), settings: await readSettings(db) };
  return ok({ complaint, letter, sheet: composeSheet(letter, { head, number: complaint.number, at: now(), signer }) });
}

const nobody = { name: '', position: '' };

/** Are the words kept those that were signed? Null while nobody has signed. */
export const isIntact = ({ letter, sheet }: Pick<OnPaper, 'letter' | 'sheet'>): boolean | null =>
  letter.signed === null ? null : sheetHash(sheet) === letter.signed.hash;

/** The fingerprint of a sheet: SHA-256 of its canonical JSON, hex. */
export const sheetHash = (sheet: LetterSheet): string => fingerprint(canonicalJson(sheet));
