import { complaint as complaintSchema, timelineEntry, type TimelineEntry } from '../../../shared/complaint/complaint.ts';
import { maskedComplaint, maskedEntry } from '../../../shared/complaint/masked-complaint.ts';
import { whatWaits } from '../../../shared/complaint/what-waits.ts';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { readNames } from '../../store/admin/names.ts';
import { readComplaint, readLines } from '../../store/complaints.ts';
import { html, type Html } from '../html.ts';
import { note } from '../note.ts';
import { table } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import { lineWords, stateWords } from '../words/case-words.ts';
import { howLate } from './how-late.ts';
import { branchOf, notFound } from './of-branch.ts';

/** One complaint with its history as an analyst reads it (product.md 3.4): what happened, and nobody of those it happened to. Nothing can be done here, and the look is noted. */
export async function complaintPage(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  const id = visit.params['complaint'] ?? '';
  if (branch === undefined || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id)) return notFound(visit);
  const { say, told, language } = visit;
  const { db } = told.office;
  const kept = await readComplaint(db, branch.branch, id);
  if (kept === undefined) return notFound(visit);
  const of = maskedComplaint(complaintSchema.parse(JSON.parse(kept.body)));
  await db.transaction().execute(async (tx) => note(tx, visit, { act: 'complaint.look', object: of.number }));
  const lines = ((await readLines(db, branch.branch, [id])).get(id) ?? []).map(({ line }) =>
    maskedEntry(timelineEntry.parse(JSON.parse(line))),
  );
  const waits = whatWaits(of);
  const nameOf = await readNames(
    db,
    [of.owner, ...lines.map(({ by }) => by), ...waits.flatMap(({ person }) => person ?? [])].map((person) => ({
      branch: branch.branch,
      person,
    })),
  );
  const named = (person: string | null): string => (person === null ? '' : nameOf({ branch: branch.branch, person })) || say('nobody');
  const when = (at: number): string => dateTimeShown(at, language, branch.timeZone);
  return {
    title: `${of.number} · ${of.facts.title ?? ''}`,
    page: html`<p><a href="/admin/register">${say('register')}</a></p>
      <p class="dim">${say('inZone', { zone: branch.timeZone })}</p>
      <dl>
        ${facts([
          [say('branch'), `${branch.site} · ${branch.name}`],
          [say('state'), stateWords[language][of.state]],
          [say('owner'), named(of.owner)],
          [say('received'), when(of.receivedAt)],
          [say('essence'), of.facts.essence ?? ''],
        ])}
      </dl>
      <h2>${say('waits')}</h2>
      ${
        waits.length === 0
          ? html`<p class="dim">${say('noWaits')}</p>`
          : table({
              label: say('waits'),
              heads: [say('what'), say('who'), say('when'), say('dueBy')],
              rows: waits.map((one) => [
                say(`wait.${one.what}`),
                one.department === null ? named(one.person) : say('department'),
                when(one.dueAt),
                howLate(visit, one.dueAt),
              ]),
            })
      }
      <h2>${say('history')}</h2>
      ${table({
        label: say('history'),
        heads: [say('when'), say('who'), say('what')],
        rows: lines.map((line) => [when(line.at), line.kind === 'escalated' ? '' : named(line.by), lineShown(visit, line)]),
      })}`,
  };
}

const facts = (all: readonly (readonly [name: string, text: string])[]): readonly Html[] =>
  all
    .filter(([, text]) => text !== '')
    .map(
      ([name, text]) =>
        html`<dt>${name}</dt>
          <dd>${text}</dd>`,
    );

/** What the line is called, and the words somebody wrote with it. */
function lineShown({ language }: SignedVisit, { kind, facts: { text } }: TimelineEntry): Html {
  const said = typeof text === 'string' ? text : '';
  return html`${lineWords[language][kind]}${said === '' ? undefined : html`<br /><span class="dim">${said}</span>`}`;
}
