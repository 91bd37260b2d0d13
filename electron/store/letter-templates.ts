import { defaultTemplate } from '../../shared/letter/default-template.ts';
import { type LetterKind, letterKinds } from '../../shared/letter/letter-kind.ts';
import { type LetterTemplate, letterTemplate } from '../../shared/letter/letter-template.ts';
import { type Language, languages } from '../../shared/language.ts';
import type { Db, Tx } from './schema.ts';

/** The words a letter of this kind begins with in this language: the company's latest, else those Heard came with. */
export async function readTemplate(db: Db, kind: LetterKind, language: Language): Promise<LetterTemplate> {
  const row = await db
    .selectFrom('letter_template')
    .selectAll()
    .where('kind', '=', kind)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? defaultTemplate(kind, language) : letterTemplate.parse(row);
}

/** The current words of every kind of letter in every language. */
export async function readTemplates(db: Db): Promise<LetterTemplate[]> {
  const all: LetterTemplate[] = [];
  for (const kind of letterKinds) for (const language of languages) all.push(await readTemplate(db, kind, language));
  return all;
}

/** Writes one more version of the words of a letter. */
export async function addTemplate(tx: Tx, saved: LetterTemplate & { readonly by: string; readonly at: number }): Promise<void> {
  await tx.insertInto('letter_template').values(saved).execute();
}
