import { type Branch, listBranches } from '../../store/branches.ts';
import { html, type Html } from '../html.ts';
import type { SignedVisit } from '../visit.ts';

/** Every branch by its number, for pages about all of them. */
export async function branchesByNumber({ told }: SignedVisit): Promise<ReadonlyMap<number, Branch>> {
  return new Map((await listBranches(told.office.db)).map((one) => [one.branch, one]));
}

/** The branch such a page is asked about; undefined is all of them. */
export function branchAsked({ query }: SignedVisit): number | undefined {
  const asked = query.get('branch') ?? '';
  return /^\d{1,9}$/u.test(asked) ? Number(asked) : undefined;
}

interface Option {
  readonly value: string;
  readonly name: string;
}

/** A choice with its label, the first of them where nothing is chosen. */
export const choice = (
  name: string,
  label: string,
  { options, chosen }: { readonly options: readonly Option[]; readonly chosen: string },
): Html =>
  html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(({ value, name: shown }) => html`<option value="${value}" ${value === chosen ? html`selected` : undefined}>${shown}</option>`)}
    </select>
  </div>`;

/** The choice of a branch, or of all. */
export const branchChoice = (visit: SignedVisit, branches: ReadonlyMap<number, Branch>): Html =>
  choice('branch', visit.say('branch'), {
    chosen: String(branchAsked(visit) ?? ''),
    options: [
      { value: '', name: visit.say('allBranches') },
      ...[...branches.values()].map(({ branch, site, name }) => ({ value: String(branch), name: `${site} · ${name}` })),
    ],
  });
