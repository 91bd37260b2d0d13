import { type Role, roles } from '../../../shared/access.ts';
import { minorDigits } from '../../../shared/catalogue/minor-digits.ts';
import type { Branch } from '../../store/branches.ts';
import { type KeptLimit, listLimits, listPeople } from '../../store/admin/people.ts';
import { html, type Html } from '../html.ts';
import { problemShown, table, tokenField } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import type { Say } from '../words/words-in.ts';
import { branchMenu, branchOf, notFound } from './of-branch.ts';

/** Who works in a branch, in which roles, and what a role may grant alone. */
export async function peoplePage(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  return branch === undefined ? notFound(visit) : peopleShown(visit, branch);
}

/** The same with what could not be done said first. */
export async function peopleShown(visit: SignedVisit, branch: Branch, problem?: string): Promise<Answer> {
  const { say, told } = visit;
  const home = `/admin/branches/${branch.branch}/people`;
  const people = await listPeople(told.office.db, branch.branch);
  const rows = people.map(({ person: { id, name, roles: held, position, active } }) => [
    name,
    rolesShown(say, held),
    position,
    active ? say('yes') : say('no'),
    html`<a href="${home}/${id}" aria-label="${say('changeOf', { name })}">${say('change')}</a>`,
  ]);
  const limits = await listLimits(told.office.db, branch.branch);
  return {
    title: `${branch.site} · ${branch.name}`,
    status: problem === undefined ? 200 : 422,
    page: html`${branchMenu(visit, branch)} ${problemShown(visit, problem)}
      <h2>${say('people')}</h2>
      ${
        people.length === 0
          ? html`<p>${say('noPeople')}</p>`
          : table({ label: say('people'), heads: [say('name'), say('roles'), say('position'), say('active'), say('change')], rows })
      }
      <p><a href="${home}/new">${say('addPerson')}</a></p>
      <h2>${say('limits')}</h2>
      ${limits.length === 0 ? html`<p class="dim">${say('noLimits')}</p>` : limitsForm(visit, branch, limits)}`,
  };
}

export const rolesShown = (say: Say, held: readonly Role[]): string =>
  roles
    .filter((role) => held.includes(role))
    .map((role) => say(role))
    .join(', ');

function limitsForm({ say, formToken }: SignedVisit, { branch, currency }: Branch, limits: readonly KeptLimit[]): Html {
  const amount = (name: string, label: string, value: number | null): Html =>
    html`<input type="text" inputmode="decimal" name="${name}" aria-label="${label}" value="${inMajor(value, currency)}" maxlength="20" />`;
  const rows = limits.map(({ limit: { role, perComplaint, perCustomer } }) => [
    say(role),
    amount(`${role}.perComplaint`, say('perComplaintOf', { role: say(role) }), perComplaint),
    amount(`${role}.perCustomer`, say('perCustomerOf', { role: say(role) }), perCustomer),
  ]);
  return html`<form method="post" action="/admin/branches/${branch}/limits">
    ${tokenField(formToken)}
    <p>${say('limitsIntro', { currency })}</p>
    ${table({ label: say('limits'), heads: [say('role'), say('perComplaint'), say('perCustomer')], rows })}
    <div class="actions"><button>${say('save')}</button></div>
  </form>`;
}

/** Minor units as people write them: 150000 satang are 1500. */
const inMajor = (minor: number | null, currency: string): string => {
  if (minor === null) return '';
  const digits = minorDigits(currency);
  const whole = minor / 10 ** digits;
  return Number.isInteger(whole) ? String(whole) : whole.toFixed(digits);
};
