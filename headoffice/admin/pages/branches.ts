import { z } from 'zod';
import { site } from '../../../shared/contract/catalogue.ts';
import { locale } from '../../../shared/format/locale.ts';
import { readOverview } from '../../store/admin/overview.ts';
import { addBranch, type Branch, listBranches } from '../../store/branches.ts';
import { html } from '../html.ts';
import { note } from '../note.ts';
import { field, problemShown, table, tokenField } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';

/** Every branch, and a form for one more. */
export const branchesPage = (visit: SignedVisit): Promise<Answer> => listed(visit);

/** Adds a branch with an empty feed. */
export async function addABranch(visit: SignedVisit): Promise<Answer> {
  const { say, form, told, now } = visit;
  const text = (name: string): string => (form.get(name) ?? '').normalize('NFC').trim();
  const wanted = {
    site: text('site').toUpperCase(),
    name: text('name'),
    timeZone: text('timeZone'),
    currency: text('currency').toUpperCase(),
  };
  const problem = problemOf(visit, wanted);
  if (problem !== undefined) return listed(visit, problem);
  const branch = await told.office.db
    .transaction()
    .execute(async (tx) => {
      const added = await addBranch(tx, wanted, now);
      // Asked after the office's row is held: of two who add the same code at once, one is told.
      const same = (await listBranches(tx)).filter(({ site: code }) => code === wanted.site);
      if (same.length > 1) throw new SiteTaken();
      await note(tx, visit, { act: 'branch.add', object: wanted.site });
      return added;
    })
    .catch((thrown: unknown) => {
      if (thrown instanceof SiteTaken) return undefined;
      throw thrown;
    });
  return branch === undefined ? listed(visit, say('siteTaken')) : { goTo: `/admin/branches/${branch}` };
}

class SiteTaken extends Error {}

function problemOf({ say }: SignedVisit, { site: code, name, timeZone, currency }: Omit<Branch, 'branch'>): string | undefined {
  if (!site.shape.code.safeParse(code).success) return say('badSite');
  if (!site.shape.name.safeParse(name).success) return say('nameMissing');
  if (timeZone === '' || !isKnown(() => new Intl.DateTimeFormat('en', { timeZone }))) return say('badTimeZone');
  return z.enum(Intl.supportedValuesOf('currency')).safeParse(currency).success ? undefined : say('badCurrency');
}

function isKnown(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

async function listed(visit: SignedVisit, problem?: string): Promise<Answer> {
  const { say, told, language, form } = visit;
  const branches = await listBranches(told.office.db);
  const overviews = new Map((await readOverview(told.office.db)).map((one) => [one.branch, one]));
  const shown = new Intl.NumberFormat(locale[language]);
  const heads = [
    say('site'),
    say('called'),
    say('timeZone'),
    { number: say('desks') },
    { number: say('inFeed') },
    { number: say('refused') },
    { number: say('parked') },
  ];
  const rows = branches.map(({ branch, site: code, name, timeZone }) => {
    const { desks = 0, head = 0, refused = 0, parked = 0 } = overviews.get(branch) ?? {};
    const numbers = [desks, head, refused, parked].map((one) => ({ number: shown.format(one) }));
    return [code, html`<a href="/admin/branches/${branch}">${name}</a>`, timeZone, ...numbers];
  });
  const value = (name: string): string => form.get(name) ?? '';
  return {
    title: say('branches'),
    status: problem === undefined ? 200 : 422,
    page: html`${problemShown(visit, problem)}
      ${branches.length === 0 ? html`<p>${say('noBranches')}</p>` : table({ label: say('branches'), heads, rows })}
      <h2>${say('addBranch')}</h2>
      <form class="fields wide" method="post" action="/admin/branches">
        ${tokenField(visit.formToken)} ${field({ name: 'site', label: say('site'), hint: say('siteHint'), value: value('site') })}
        ${field({ name: 'name', label: say('called'), value: value('name') })}
        ${field({ name: 'timeZone', label: say('timeZone'), hint: say('timeZoneHint'), value: value('timeZone') })}
        ${field({ name: 'currency', label: say('currency'), hint: say('currencyHint'), value: value('currency') })}
        <div class="actions"><button>${say('addBranch')}</button></div>
      </form>`,
  };
}
