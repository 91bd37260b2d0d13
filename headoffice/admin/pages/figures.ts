import { monthShown } from '../../../shared/format/date.ts';
import { duration } from '../../../shared/format/duration.ts';
import { type Figures, readFigures, readMonths, readOpen } from '../../store/admin/figures.ts';
import { html, type Html } from '../html.ts';
import { monthBars } from '../month-bars.ts';
import { table } from '../page.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import type { WordKey } from '../words/en.ts';
import { branchAsked, branchChoice, branchesByNumber, choice } from './branch-choice.ts';

const dayMs = 86_400_000;
const periods = ['30', '90', '365'] as const;

interface Column {
  readonly name: string;
  readonly of: Figures;
  readonly open: { readonly open: number; readonly late: number };
}

/** The figures of all branches and of each, every one with what it is, and a picture of the months (product.md 3.11). */
export async function figuresPage(visit: SignedVisit): Promise<Answer> {
  const { say, told, now, language } = visit;
  const { db } = told.office;
  const branch = branchAsked(visit);
  const branches = await branchesByNumber(visit);
  const days = periods.find((one) => one === visit.query.get('days')) ?? '90';
  const period = { branch, from: now - Number(days) * dayMs, to: now + 1 };
  const figures = await readFigures(db, period);
  const months = await readMonths(db, { ...period, from: now - 365 * dayMs });
  const open = await readOpen(db, now);
  const shown = [...branches.values()].filter((one) => branch === undefined || one.branch === branch);
  const columns = shown.flatMap((one): readonly Column[] => {
    const of = figures.get(one.branch);
    return of === undefined ? [] : [{ name: one.site, of, open: open.get(one.branch) ?? { open: 0, late: 0 } }];
  });
  const all = figures.get(null);
  const everything = shown.map((one) => open.get(one.branch) ?? { open: 0, late: 0 });
  const sum = { open: total(everything.map((one) => one.open)), late: total(everything.map((one) => one.late)) };
  const whole: readonly Column[] = all === undefined ? [] : [{ name: say('whole'), of: all, open: sum }];
  return {
    title: say('figures'),
    page: html`<p>${say('figuresIntro')} ${say('utc')}</p>
      <form class="fields wide" method="get" action="/admin/figures">
        ${branchChoice(visit, branches)}
        ${choice('days', say('period'), { chosen: days, options: periods.map((value) => ({ value, name: say(`days${value}`) })) })}
        <div class="actions"><button>${say('show')}</button></div>
      </form>
      ${figuresTable(visit, [...whole, ...columns])}
      <h2>${say('byMonth')}</h2>
      ${monthBars(months, { label: say('byMonth'), registered: say('receivedBar'), resolved: say('solvedBar') })}
      ${
        months.length === 0
          ? html`<p class="dim">${say('nothingFound')}</p>`
          : table({
              label: say('byMonth'),
              heads: [say('month'), { number: say('receivedBar') }, { number: say('solvedBar') }],
              rows: months.map((one) => [
                monthShown(one.month, language),
                { number: String(one.registered) },
                { number: String(one.resolved) },
              ]),
            })
      }`,
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

interface Row {
  readonly key: string;
  readonly value: (column: Column) => string;
}

function figuresTable({ say, language }: SignedVisit, columns: readonly Column[]): Html {
  const share = (part: number, of: number): string =>
    of === 0
      ? '–'
      : `${new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part / of)} (${part} / ${of})`;
  const long = (ms: number | null): string => (ms === null ? '–' : duration(ms / 1_000, language));
  const rows = [
    { key: 'registered', value: ({ of }) => String(of.registered) },
    { key: 'open', value: ({ open }) => String(open.open) },
    { key: 'late', value: ({ open }) => String(open.late) },
    { key: 'firstContact', value: ({ of }) => share(of.firstContact, of.registered) },
    { key: 'resolved', value: ({ of }) => share(of.resolved, of.registered) },
    { key: 'withinNorm', value: ({ of }) => share(of.withinNorm, of.resolved) },
    { key: 'median', value: ({ of }) => long(of.median) },
    { key: 'ninth', value: ({ of }) => long(of.ninth) },
    { key: 'kept', value: ({ of }) => share(of.kept, of.promises) },
    { key: 'reopened', value: ({ of }) => share(of.reopened, of.resolved) },
    { key: 'justified', value: ({ of }) => share(of.justified, of.decided) },
    { key: 'content', value: ({ of }) => share(of.content, of.scored) },
    { key: 'calmed', value: ({ of }) => share(of.calmed, of.upset) },
  ] as const satisfies readonly Row[];
  const word = (part: 'fig' | 'def', key: (typeof rows)[number]['key']): string => say(`${part}.${key}` satisfies WordKey);
  return table({
    label: say('figures'),
    heads: [say('figure'), ...columns.map(({ name }) => ({ number: name })), say('definition')],
    rows: rows.map((row) => [
      word('fig', row.key),
      ...columns.map((column) => ({ number: row.value(column) })),
      html`<span class="dim">${word('def', row.key)}</span>`,
    ]),
  });
}
