import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../shared/complaint/complaint.ts';
import { catalogueId, employeeId } from '../../../shared/ids.ts';
import { useCategoryName, usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';
import { partsOf, type Words, wordOf } from '../../state/timeline-words.ts';

const marks: Readonly<Record<TimelineEntry['kind'], string>> = {
  registered: '✎',
  letterWritten: '✉',
  letterChanged: '✉',
  letterInReview: '✉',
  letterSentBack: '↩',
  resultEntered: '✎',
  letterSigned: '✉',
  letterSent: '✉',
  letterReturned: '↩',
  letterDropped: '×',
  imported: '⇩',
  corrected: '✎',
  identified: '☺',
  measure: '•',
  promised: '◷',
  promiseMoved: '◷',
  contact: '☎',
  noAnswer: '☎',
  handedOver: '⇧',
  escalated: '!',
  deEscalated: '⇩',
  taken: '↦',
  answered: '↩',
  told: '✓',
  solved: '✓',
  refused: '×',
  weighed: '⚖',
  assigned: '↦',
  investigating: '⌕',
  found: '⚖',
  waiting: '◷',
  resumed: '↦',
  sentBack: '↩',
  closed: '■',
  reopened: '↺',
  cancelled: '×',
  restored: '↺',
  joined: '⇄',
  parted: '⇄',
  linked: '⇄',
  unlinked: '⇄',
  statementAsked: '❝',
  statementGiven: '❝',
  statementMissed: '❝',
  taskAsked: '☐',
  taskDone: '☑',
  taskDropped: '☒',
  proposed: '✦',
  approved: '✓',
  disapproved: '×',
  approvalPassedOn: '⇧',
  offered: '☎',
  executed: '✓',
  checked: '☺',
  checkTried: '☎',
  offerDropped: '×',
  attached: '⎘',
  detached: '×',
};

/**
 * Everything that happened to a complaint: who, when, what, the newest last as it is told. Plain elements, drawn anew only when a line is
 * added: a long case has hundreds of lines, and every form beside them would wait for them.
 */
export const CaseTimeline = memo(function CaseTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation(['case', 'common', 'absence']);
  const { t: common } = useTranslation();
  const shown = useShown();
  const nameOf = usePersonName();
  const categoryOf = useCategoryName(shown.language);
  const words: Words = {
    t: common,
    by: (when) => t('by', { when }),
    shown,
    nameOf: (id) => nameOf(employeeId.safeParse(id).data ?? null),
    categoryOf: (id) => categoryOf(catalogueId.safeParse(id).data),
  };
  const kinds = new Map([...new Set(entries.map(({ kind }) => kind))].map((kind) => [kind, t(`common:complaint.line.${kind}`)]));
  const days = entries.map(({ at }) => shown.date(at));
  return (
    <ol className="history">
      {entries.map((entry, at) => (
        // The history only grows, so a place in it names a line for good.
        <li key={`${entry.at}-${at}`}>
          <span aria-hidden="true" className="history-mark">
            {marks[entry.kind]}
          </span>
          {days[at] === days[at - 1] ? null : <b>{days[at]} · </b>}
          <time dateTime={new Date(entry.at).toISOString()}>{shown.time(entry.at)}</time>
          {' · '}
          <b>{kinds.get(entry.kind)}</b>
          {' · '}
          {entry.kind === 'escalated' ? t('byRule') : nameOf(entry.by)}
          {insteadOf(entry) === null ? null : ` (${t('absence:inPlace', { name: nameOf(insteadOf(entry)) })})`}
          <div className="said">
            {entry.kind === 'corrected' ? <Correction facts={entry.facts} words={words} /> : partsOf(entry, words).join(' · ')}
          </div>
        </li>
      ))}
    </ol>
  );
});

/** Whose place somebody acted in, where it was not their own. */
const insteadOf = ({ facts }: TimelineEntry) =>
  facts['insteadOf'] === undefined ? null : (employeeId.safeParse(facts['insteadOf']).data ?? null);

/** One corrected field: what stood there, struck through, and what stands there now. */
function Correction({ facts, words }: { readonly facts: TimelineEntry['facts']; readonly words: Words }) {
  const { t, i18n } = useTranslation(['case', 'common']);
  const field = String(facts['field'] ?? '').replace(/^(caller|case)\./u, '');
  const label = i18n.exists(`complaint.field.${field}`) ? i18n.t(`complaint.field.${field}` as 'complaint.field.title') : field;
  const old = wordOf(field, facts['old'], words);
  const fresh = wordOf(field, facts['new'], words);
  return (
    <>
      {label}: {old === '' ? <i>{t('wasEmpty')}</i> : <del>{old}</del>} <span aria-hidden="true">→</span>{' '}
      <span className="unseen">{t('became')}</span>
      {fresh === '' ? <i>{t('nowEmpty')}</i> : <ins style={{ textDecoration: 'none', fontWeight: 600 }}>{fresh}</ins>}
    </>
  );
}
