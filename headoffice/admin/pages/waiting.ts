import { type WaitKind, waitKinds } from '../../../shared/complaint/what-waits.ts';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { countWaits, findWaits, type WaitRow } from '../../store/admin/register.ts';
import { readNames } from '../../store/admin/names.ts';
import { html, type Html } from '../html.ts';
import { table } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import { branchAsked, branchChoice, branchesByNumber } from './branch-choice.ts';
import { howLate } from './how-late.ts';

const rowsOnPage = 50;
const mostColleagues = 100;

/** What waits for whom in all branches, the latest first, and how much of it is whose. */
export async function waitingPage(visit: SignedVisit): Promise<Answer> {
  const { say, told, now, language } = visit;
  const { db } = told.office;
  const branch = branchAsked(visit);
  const branches = await branchesByNumber(visit);
  const found = await findWaits(db, { branch, after: placeIn(visit), rows: rowsOnPage + 1 });
  const rows = found.slice(0, rowsOnPage);
  const counts = await countWaits(db, { branch, now, rows: mostColleagues });
  const nameOf = await readNames(
    db,
    [...rows, ...counts].flatMap(({ branch: of, person }) => (person === null ? [] : [{ branch: of, person }])),
  );
  const named = (of: number, person: string | null): string => (person === null ? '' : nameOf({ branch: of, person })) || say('nobody');
  const siteOf = (of: number): string => branches.get(of)?.site ?? String(of);
  return {
    title: say('waiting'),
    page: html`<p>${say('waitingIntro')}</p>
      <form class="fields wide" method="get" action="/admin/waiting">
        ${branchChoice(visit, branches)}
        <div class="actions"><button>${say('show')}</button></div>
      </form>
      ${
        rows.length === 0
          ? html`<p class="dim">${say('noWaits')}</p>`
          : table({
              label: say('waiting'),
              heads: [say('complaint'), say('branch'), say('what'), say('who'), say('when'), say('dueBy')],
              rows: rows.map((one) => [
                html`<a href="/admin/register/${one.branch}/${one.complaint}">${one.number}</a>`,
                siteOf(one.branch),
                isWait(one.what) ? say(`wait.${one.what}`) : one.what,
                one.department === null ? named(one.branch, one.person) : say('department'),
                dateTimeShown(one.dueAt, language, branches.get(one.branch)?.timeZone ?? 'UTC'),
                howLate(visit, one.dueAt),
              ]),
            })
      }
      ${found.length > rowsOnPage ? moreLink(visit, rows.at(-1)) : undefined}
      <h2>${say('byPerson')}</h2>
      ${
        counts.length === 0
          ? html`<p class="dim">${say('noWaits')}</p>`
          : table({
              label: say('byPerson'),
              heads: [say('who'), say('branch'), { number: say('count') }, { number: say('ofThemLate') }],
              rows: counts.map((one) => [
                named(one.branch, one.person),
                siteOf(one.branch),
                { number: String(one.waits) },
                { number: String(one.late) },
              ]),
            })
      }`,
  };
}

const isWait = (text: string): text is WaitKind => waitKinds.some((one) => one === text);

/** Where the page before ended, `<moment>.<branch>.<complaint>.<which of it>`. */
function placeIn({ query }: SignedVisit) {
  const [, at, branch, complaint, n] = /^(\d{1,15})\.(\d{1,9})\.([\da-f-]{36})\.(\d{1,5})$/u.exec(query.get('after') ?? '') ?? [];
  return complaint === undefined ? undefined : { at: Number(at), branch: Number(branch), complaint, n: Number(n) };
}

function moreLink({ say, query }: SignedVisit, last: WaitRow | undefined): Html | undefined {
  if (last === undefined) return undefined;
  const next = new URLSearchParams(query);
  next.set('after', `${last.dueAt}.${last.branch}.${last.complaint}.${last.n}`);
  return html`<p><a href="/admin/waiting?${next.toString()}" rel="next">${say('more')}</a></p>`;
}
