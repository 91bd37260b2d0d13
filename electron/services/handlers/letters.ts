import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { letterHtml } from '../../../shared/letter/letter-html.ts';
import { type LetterTemplate, templateProblem } from '../../../shared/letter/letter-template.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { addTemplate, readTemplate, readTemplates } from '../../store/letter-templates.ts';
import { lettersToSign } from '../../store/letters.ts';
import { beginLetter } from '../begin-letter.ts';
import { carryOut } from '../carry-out.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { isIntact, letterOnPaper, sheetHash } from '../letter-on-paper.ts';
import { noteAct } from '../note-act.ts';
import { recordChange } from '../record-change.ts';

/** More letters than a manager signs in a week; the list says no more than what can be worked off. */
const mostToSign = 200;

/** Letters to customers: written, signed with the signer's own password, sent, printed; and the words they begin with. */
export const lettersHandlers = {
  'letter.begin': async (desk, input) => changed(await beginLetter(desk, input)),
  'letter.write': (desk, { complaint, ...payload }) => done(desk, { kind: 'letter', complaint, payload: { step: 'write', ...payload } }),
  'letter.review': (desk, { complaint, ...payload }) => done(desk, { kind: 'letter', complaint, payload: { step: 'review', ...payload } }),
  'letter.result': (desk, { complaint, ...payload }) => done(desk, { kind: 'letter', complaint, payload: { step: 'result', ...payload } }),
  'letter.send': async (desk, { complaint, ...payload }) => {
    const paper = await whole(desk, { complaint, letter: payload.letter });
    return paper.ok ? done(desk, { kind: 'letter', complaint, payload: { step: 'send', ...payload } }) : paper;
  },
  'letter.comeBack': (desk, { complaint, ...payload }) =>
    done(desk, { kind: 'letter', complaint, payload: { step: 'comeBack', ...payload } }),
  'letter.drop': (desk, { complaint, ...payload }) => done(desk, { kind: 'letter', complaint, payload: { step: 'drop', ...payload } }),
  'letter.sendBack': (desk, { complaint, ...payload }) =>
    done(desk, { kind: 'signLetter', complaint, payload: { step: 'sendBack', ...payload } }),

  'letter.sign': async (desk, { complaint, letter, password, seen }) => {
    const own = await desk.keys.confirm(password);
    if (!own.ok) return own;
    const paper = await letterOnPaper(desk, { complaint, letter });
    if (!paper.ok) return paper;
    const { sheet } = paper.value;
    const hash = sheetHash(sheet);
    if (hash !== seen) return refused(because('changedMeanwhile')); // nobody signs words they have not read
    return done(desk, { kind: 'signLetter', complaint, payload: { step: 'sign', letter, sheet, hash } });
  },

  'letter.toSign': async ({ db }) => ok(await lettersToSign(db, mostToSign)),

  'letter.read': async (desk, asked) => {
    const paper = await letterOnPaper(desk, asked);
    if (!paper.ok) return paper;
    const { letter, sheet } = paper.value;
    return ok({ letter, sheet, hash: sheetHash(sheet), intact: isIntact(paper.value) });
  },

  'letter.pdf': async (desk, asked) => {
    const paper = await whole(desk, asked);
    if (!paper.ok) return paper;
    const { complaint, letter, sheet } = paper.value;
    const pdf = await desk.print(letterHtml(sheet, { draft: letter.signed === null }));
    if (pdf === undefined) return refused(because('cannotPrint'));
    await noteAct(desk, { act: 'letter.pdf', object: 'complaint', objectId: complaint.id });
    return ok({ name: `${complaint.number}-${letter.kind}.pdf`, base64: pdf });
  },

  'letter.templates': async ({ db }) => ok(await readTemplates(db)),
  'letter.saveTemplate': saveTemplate,
} as const satisfies Partial<Handlers>;

/** The letter on its paper, unless its words are not those that were signed: then it leaves the house by no way. */
async function whole(desk: DeskContext, asked: Parameters<typeof letterOnPaper>[1]): ReturnType<typeof letterOnPaper> {
  const paper = await letterOnPaper(desk, asked);
  return paper.ok && isIntact(paper.value) === false ? refused(because('letterAltered')) : paper;
}

const done = async (desk: DeskContext, command: Command) => changed(await carryOut(desk, command));

const changed = (outcome: Result<Complaint, Refusal>) => (outcome.ok ? ok({ complaint: outcome.value }) : outcome);

/** One more version of a template; words that name a fact there is none of are refused by its name. */
async function saveTemplate(desk: DeskContext, { seen, ...words }: Input<'letter.saveTemplate'>): Promise<Result<LetterTemplate, Refusal>> {
  const problem = templateProblem(words);
  if (problem !== undefined) return refused(problem);
  const saved = { ...words, version: seen + 1, by: desk.who.id, at: desk.now() };
  const change = { act: 'letterTemplate.save', object: 'letterTemplate', objectId: `${words.kind}.${words.language}` } as const;
  return recordChange(desk, { ...change, fields: ['subject', 'body'], body: saved }, async (tx) => {
    if ((await readTemplate(tx, words.kind, words.language)).version !== seen) return refused(because('changedMeanwhile'));
    await addTemplate(tx, saved);
    return ok(saved);
  });
}
