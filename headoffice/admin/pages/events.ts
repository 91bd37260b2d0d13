import { z } from 'zod';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { because, refusalCodes } from '../../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../../shared/refusal/sentences.ts';
import type { Branch } from '../../store/branches.ts';
import { listDevices } from '../../store/devices.ts';
import { listParked, listRefused, notePutAside, type Parked } from '../../store/parked.ts';
import { html, type Html } from '../html.ts';
import { note } from '../note.ts';
import { table, tokenField } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import { branchMenu, branchOf, notFound } from './of-branch.ts';

/** What head office did not do: act, desk, when and why, and nothing of what anybody wrote. */
export async function eventsPage(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  if (branch === undefined) return notFound(visit);
  const { say, told } = visit;
  const { db } = told.office;
  const codes = new Map((await listDevices(db, branch.branch)).map(({ no, code }) => [no, code]));
  const what = { branch, deskOf: (no: number) => codes.get(no) ?? String(no) };
  const refused = (await listRefused(db, branch.branch))
    .slice(0, 200)
    .map((one) => [...beginning(visit, what, one), whyOf(visit, one.refusal)]);
  const parked = (await listParked(db, branch.branch)).map((one) => [...beginning(visit, what, one), seenForm(visit, branch, one)]);
  const heads = [{ number: say('number') }, say('when'), say('desk'), say('act')];
  return {
    title: `${branch.site} · ${branch.name}`,
    page: html`${branchMenu(visit, branch)}
      <p class="dim">${say('inZone', { zone: branch.timeZone })}</p>
      <h2>${say('parked')}</h2>
      <p>${say('parkedIntro')}</p>
      ${parked.length === 0 ? html`<p class="dim">${say('noParked')}</p>` : table({ label: say('parked'), heads: [...heads, say('seen')], rows: parked })}
      <h2>${say('refused')}</h2>
      <p>${say('refusedIntro')}</p>
      ${refused.length === 0 ? html`<p class="dim">${say('noRefused')}</p>` : table({ label: say('refused'), heads: [...heads, say('why')], rows: refused })}`,
  };
}

interface What {
  readonly branch: Branch;
  readonly deskOf: (no: number) => string;
}
interface Line {
  readonly seq: number;
  readonly desk: number;
  readonly at: number;
  readonly act: string;
}

const beginning = ({ language }: SignedVisit, { branch, deskOf }: What, { seq, desk, at, act }: Line) => [
  { number: String(seq) },
  dateTimeShown(at, language, branch.timeZone),
  deskOf(desk),
  html`<code>${act}</code>`,
];

/** The refusal's own sentence without its facts: they may be somebody's name. */
function whyOf({ language }: SignedVisit, code: string | null): string {
  const known = z.enum(refusalCodes).safeParse(code);
  return known.success ? sentenceFor(because(known.data), language) : (code ?? '');
}

function seenForm(
  { say, formToken, language }: SignedVisit,
  { branch, timeZone }: Branch,
  { seq, seenAt, takenAt, outcome }: Pick<Parked, 'seq' | 'seenAt' | 'takenAt' | 'outcome'>,
): Html {
  if (takenAt !== null)
    return html`${say(outcome === 'refused' ? 'takenUpRefused' : 'takenUp', { when: dateTimeShown(takenAt, language, timeZone) })}`;
  if (seenAt !== null) return html`${say('yes')}`;
  return html`<form method="post" action="/admin/branches/${branch}/events/${seq}/seen">
    ${tokenField(formToken)}<button class="quiet" aria-label="${say('markSeenOf', { seq })}">${say('markSeen')}</button>
  </form>`;
}

/** Somebody has looked at a parked event. */
export async function markSeen(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  const seq = visit.params['seq'] ?? '';
  if (branch === undefined || !/^\d{1,15}$/u.test(seq)) return notFound(visit);
  const { told, now, session } = visit;
  await told.office.db.transaction().execute(async (tx) => {
    await notePutAside(tx, { branch: branch.branch, seq: Number(seq) }, { by: session.administrator, at: now });
    await note(tx, visit, { act: 'event.see', object: `${branch.site} ${seq}` });
  });
  return { goTo: `/admin/branches/${branch.branch}/events` };
}
