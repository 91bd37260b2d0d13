import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import type { DeadlineView } from '../../../../shared/contract/deadline.ts';
import type { DossierSection } from '../../../../shared/print/dossier.ts';
import { cardLines } from '../../../components/card-lines.ts';
import { checkRows, deadlineRow, handOverRows, promiseRows } from './dated-rows.ts';
import { decisionRows, givenRows, offerRows } from './decision-rows.ts';
import type { DossierWords } from './dossier-words.ts';
import { letterRows, linkRows, timelineRows } from './record-rows.ts';
import { standingRows } from './standing-rows.ts';
import { statementRows, taskRows } from './voice-rows.ts';

/** Everything known of a case, in the order it is asked for when somebody else must judge it: what, promises, dates, voices, decision, history. */
export function caseSections(view: ComplaintView, deadlines: readonly DeadlineView[], words: DossierWords): DossierSection[] {
  const { t } = words;
  const { complaint } = view;
  const all: readonly DossierSection[] = [
    {
      title: t('dossier:card'),
      rows: cardLines(complaint, { ...words.shown, t: words.common, category: words.category, nameOf: words.nameOf }).map(
        ({ title, text }) => ({ label: title, text }),
      ),
    },
    { title: t('dossier:standing'), rows: standingRows(complaint, words) },
    { title: t('dossier:promises'), rows: promiseRows(complaint, words) },
    { title: t('deadline:title'), rows: deadlines.map((one) => deadlineRow(one, words)) },
    { title: t('dossier:handOvers'), rows: handOverRows(complaint, words) },
    { title: t('handling:voices'), rows: statementRows(complaint, words) },
    { title: t('handling:tasks'), rows: taskRows(complaint, words) },
    { title: t('dossier:decision'), rows: decisionRows(complaint, words) },
    { title: t('handling:remedy'), rows: [...offerRows(complaint, words), ...givenRows(complaint, words)] },
    { title: t('letter:letters'), rows: letterRows(complaint, words) },
    { title: t('dossier:checks'), rows: checkRows(complaint, words) },
    { title: t('lifecycle:links.title'), rows: linkRows(view, words) },
    { title: t('case:timeline'), rows: timelineRows(view, words) },
  ];
  return all.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => ({ title, rows: [...rows] }));
}
