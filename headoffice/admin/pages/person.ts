import { roles } from '../../../shared/access.ts';
import { type Person, person } from '../../../shared/contract/people.ts';
import { languages } from '../../../shared/language.ts';
import { changeRows, differenceOf } from '../../change-rows.ts';
import type { Branch } from '../../store/branches.ts';
import { type KeptPerson, listPeople, rowOfPerson } from '../../store/admin/people.ts';
import { holdStream } from '../../store/streams.ts';
import { html, type Html } from '../html.ts';
import { note } from '../note.ts';
import { field, languageNames, problemShown, tokenField } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import type { WordKey } from '../words/en.ts';
import { branchMenu, branchOf, notFound } from './of-branch.ts';

/** One person of a branch, to be changed; `new` for somebody who is to be added. */
export async function personPage(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  if (branch === undefined) return notFound(visit);
  const kept = keptIn(visit, await listPeople(visit.told.office.db, branch.branch));
  if (kept === undefined && visit.params['person'] !== 'new') return notFound(visit);
  const shown = kept?.person ?? { ...nobody, id: '' };
  return formShown(visit, branch, { shown, seq: kept?.seq ?? 0 });
}

const nobody = { name: '', roles: ['operator'], language: 'en', gender: 'f', position: '', extension: '', active: true } as const;

const keptIn = ({ params }: SignedVisit, people: readonly KeptPerson[]): KeptPerson | undefined =>
  people.find(({ person: { id } }) => id === params['person']);

/** Saves a person as an event of head office: every desk of the branch gets it. */
export async function savePerson(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  if (branch === undefined) return notFound(visit);
  const { told, now, session, say, params, form } = visit;
  const problem = await told.office.db.transaction().execute(async (tx): Promise<WordKey | 'notThere' | undefined> => {
    await holdStream(tx, branch.branch);
    const people = await listPeople(tx, branch.branch);
    const kept = keptIn(visit, people);
    if (kept === undefined && params['person'] !== 'new') return 'notThere';
    if ((kept?.seq ?? 0) !== Number(form.get('seq'))) return 'changedMeanwhile';
    const wanted = typed(visit, kept?.person);
    const wrong = problemOf(wanted, people);
    if (wrong !== undefined) return wrong;
    const saved = person.parse(wanted);
    const row = differenceOf({ table: 'employee', key: JSON.stringify([saved.id]) }, kept?.row ?? null, rowOfPerson(saved));
    if (row === undefined) return undefined;
    await changeRows(tx, branch.branch, { by: session.administrator, act: 'person.save', object: saved.id, rows: [row], now });
    const fields = row.did === 'remove' ? [] : Object.keys(row.set);
    await note(tx, visit, { act: 'person.save', object: `${branch.site} ${saved.id}`, detail: fields.join(' ') });
    return undefined;
  });
  if (problem === undefined) return { goTo: `/admin/branches/${branch.branch}/people` };
  if (problem === 'notThere') return notFound(visit);
  return formShown(visit, branch, { shown: typed(visit, undefined), seq: Number(form.get('seq')), problem: say(problem) });
}

type Typed = Pick<Person, 'name' | 'position' | 'extension' | 'active'> & {
  readonly id: string;
  readonly roles: readonly string[];
  readonly language: string;
  readonly gender: string;
};

/** What stands in the form, on what is not asked there. */
function typed({ form, told }: SignedVisit, before: Person | undefined): Typed & Partial<Omit<Person, keyof Typed>> {
  const text = (name: string): string => (form.get(name) ?? '').normalize('NFC').trim();
  return {
    department: null,
    absentFrom: null,
    absentTo: null,
    deputy: null,
    ...before,
    id: before?.id ?? told.newId(),
    name: text('name'),
    position: text('position'),
    extension: text('extension'),
    language: text('language'),
    gender: text('gender'),
    roles: roles.filter((role) => form.getAll('roles').includes(role)),
    active: form.get('active') === 'yes',
  };
}

function problemOf(wanted: Typed, people: readonly KeptPerson[]): WordKey | undefined {
  const others = people.map((one) => one.person).filter(({ id }) => id !== wanted.id);
  if (wanted.roles.length === 0) return 'noRole';
  if (wanted.name === '' || !person.safeParse(wanted).success) return 'nameMissing';
  const sameName = (name: string): boolean => name.trim().toLowerCase() === wanted.name.toLowerCase();
  if (wanted.active && others.some(({ active, name }) => active && sameName(name))) return 'nameTaken';
  const hadOne = people.some((one) => isAdministrator(one.person));
  return hadOne && ![...others, wanted].some(isAdministrator) ? 'lastDeskAdministrator' : undefined;
}

const isAdministrator = (one: { readonly active: boolean; readonly roles: readonly string[] }): boolean =>
  one.active && one.roles.includes('admin');

interface Shown {
  readonly shown: Typed;
  readonly seq: number;
  readonly problem?: string;
}

function formShown(visit: SignedVisit, branch: Branch, { shown, seq, problem }: Shown): Answer {
  const { say, formToken, path, params } = visit;
  const isNew = params['person'] === 'new';
  return {
    title: isNew ? say('addPerson') : say('changePerson', { name: shown.name }),
    status: problem === undefined ? 200 : 422,
    page: html`${branchMenu(visit, branch)} ${problemShown(visit, problem)}
      <form class="fields" method="post" action="${path}">
        ${tokenField(formToken)}<input type="hidden" name="seq" value="${seq}" />
        ${field({ name: 'name', label: say('name'), value: shown.name })}
        <fieldset>
          <legend>${say('roles')}</legend>
          ${roles.map((role) => tick({ name: 'roles', value: role, label: say(role), isOn: shown.roles.includes(role) }))}
        </fieldset>
        ${free({ name: 'position', label: say('position'), value: shown.position })}
        ${free({ name: 'extension', label: say('extension'), value: shown.extension })}
        ${select({ name: 'language', label: say('personLanguage'), value: shown.language, choices: languages.map((one) => [one, languageNames[one]] as const) })}
        ${select({
          name: 'gender',
          label: say('gender'),
          value: shown.gender,
          choices: [
            ['f', say('female')],
            ['m', say('male')],
          ],
        })}
        ${tick({ name: 'active', value: 'yes', label: say('active'), isOn: shown.active })}
        ${isNew ? html`<p class="hint">${say('personHint')}</p>` : undefined}
        <div class="actions">
          <button>${say('save')}</button>
          <a href="/admin/branches/${branch.branch}/people">${say('cancel')}</a>
        </div>
      </form>`,
  };
}

const tick = (of: { readonly name: string; readonly value: string; readonly label: string; readonly isOn: boolean }): Html =>
  html`<label class="tick"
    ><input type="checkbox" name="${of.name}" value="${of.value}" ${of.isOn ? html`checked` : undefined} />${of.label}</label
  >`;

const free = ({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }): Html =>
  html`<div>
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="text" value="${value}" maxlength="200" autocomplete="off" />
  </div>`;

interface Select {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
}

const select = ({ name, label, value, choices }: Select): Html =>
  html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${choices.map(([one, shown]) => html`<option value="${one}" ${one === value ? html`selected` : undefined}>${shown}</option>`)}
    </select>
  </div>`;
