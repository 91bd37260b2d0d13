import { type ComplaintState, complaintStates } from '../../../shared/complaint/states.ts';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { findShown, type RegisterAsked, type RegisterPlace, type ShownRow } from '../../store/admin/register.ts';
import { readNames } from '../../store/admin/names.ts';
import type { Branch } from '../../store/branches.ts';
import { html, type Html } from '../html.ts';
import { note } from '../note.ts';
import { table } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import { stateWords } from '../words/case-words.ts';
import { branchAsked, branchChoice, branchesByNumber, choice } from './branch-choice.ts';
import { howLate } from './how-late.ts';

const rowsOnPage = 50;

/** The register of all branches, without the people who complained; what was searched for is not noted, that it was is. */
export async function registerPage(visit: SignedVisit): Promise<Answer> {
  const { say, told, now } = visit;
  const { db } = told.office;
  const asked = askedIn(visit);
  if (asked.text !== '') await db.transaction().execute(async (tx) => note(tx, visit, { act: 'register.search', object: '' }));
  const branches = await branchesByNumber(visit);
  const found = await findShown(db, asked, { after: placeIn(visit), rows: rowsOnPage + 1, now });
  const rows = found.slice(0, rowsOnPage);
  const nameOf = await readNames(
    db,
    rows.map(({ branch, owner }) => ({ branch, person: owner })),
  );
  const heads = [say('complaint'), say('branch'), say('subject'), say('state'), say('owner'), say('received'), say('dueBy')];
  return {
    title: say('register'),
    page: html`<p>${say('maskedIntro')}</p>
      ${filters(visit, branches, asked)}
      ${
        rows.length === 0
          ? html`<p class="dim" role="status">${say('nothingFound')}</p>`
          : table({ label: say('register'), heads, rows: rows.map((row) => rowShown(visit, row, { branches, nameOf })) })
      }
      ${found.length > rowsOnPage ? moreLink(visit, rows.at(-1)) : undefined}`,
  };
}

function askedIn(visit: SignedVisit): RegisterAsked {
  const state = visit.query.get('state') ?? '';
  return {
    branch: branchAsked(visit),
    state: isState(state) ? state : undefined,
    late: visit.query.get('late') === 'yes',
    text: (visit.query.get('text') ?? '').trim().slice(0, 100),
  };
}

const isState = (text: string): text is ComplaintState => complaintStates.some((one) => one === text);

/** Where the page before ended, `<moment>.<branch>.<complaint>`. */
function placeIn({ query }: SignedVisit): RegisterPlace | undefined {
  const [, at, branch, complaint] = /^(\d{1,15})\.(\d{1,9})\.([\da-f-]{36})$/u.exec(query.get('after') ?? '') ?? [];
  return complaint === undefined ? undefined : { at: Number(at), branch: Number(branch), complaint };
}

function filters(visit: SignedVisit, branches: ReadonlyMap<number, Branch>, asked: RegisterAsked): Html {
  const { say, language } = visit;
  const states = complaintStates.map((value) => ({ value, name: stateWords[language][value] }));
  return html`<form class="fields wide" method="get" action="/admin/register" role="search">
    ${branchChoice(visit, branches)}
    ${choice('state', say('state'), { chosen: asked.state ?? '', options: [{ value: '', name: say('anyState') }, ...states] })}
    <div>
      <label for="text">${say('searchText')}</label>
      <input id="text" name="text" type="text" value="${asked.text}" maxlength="100" autocomplete="off" />
    </div>
    <label class="tick"
      ><input type="checkbox" name="late" value="yes" ${asked.late ? html`checked` : undefined} /> ${say('lateOnly')}</label
    >
    <div class="actions"><button>${say('find')}</button></div>
  </form>`;
}

interface Known {
  readonly branches: ReadonlyMap<number, Branch>;
  readonly nameOf: Awaited<ReturnType<typeof readNames>>;
}

function rowShown(visit: SignedVisit, row: ShownRow, { branches, nameOf }: Known) {
  const { say, language } = visit;
  const branch = branches.get(row.branch);
  return [
    html`<a href="/admin/register/${row.branch}/${row.complaint}">${row.number}</a>`,
    branch?.site ?? String(row.branch),
    row.title,
    isState(row.state) ? stateWords[language][row.state] : row.state,
    nameOf({ branch: row.branch, person: row.owner }) || say('nobody'),
    dateTimeShown(row.receivedAt, language, branch?.timeZone ?? 'UTC'),
    row.dueAt === null ? '' : howLate(visit, row.dueAt),
  ];
}

function moreLink({ say, query }: SignedVisit, last: ShownRow | undefined): Html | undefined {
  if (last === undefined) return undefined;
  const next = new URLSearchParams(query);
  next.set('after', `${last.receivedAt}.${last.branch}.${last.complaint}`);
  return html`<p><a href="/admin/register?${next.toString()}" rel="next">${say('more')}</a></p>`;
}
