import './flag-marks.css';
import { useTranslation } from 'react-i18next';
import type { FlagKind, ShownFlag } from '../../shared/customer/flag.ts';

const marks: Readonly<Record<FlagKind, string>> = {
  vulnerable: '♥',
  doNotCall: '⊘',
  legalDispute: '§',
  careful: '!',
  repeat: '↻',
  vip: '★',
};

/** What warns, and what is good to know. */
const grave: ReadonlySet<FlagKind> = new Set(['vulnerable', 'doNotCall', 'legalDispute', 'careful']);

/** What to mind with a customer, each as a mark and a word; the reason beside it for whoever points at it. Nothing without flags. */
export function FlagMarks({ flags }: { readonly flags: readonly Pick<ShownFlag, 'kind' | 'note'>[] }) {
  const { t } = useTranslation('customer');
  // Two cards that became one may both have had it.
  const each = flags.filter(({ kind }, place) => flags.findIndex((other) => other.kind === kind) === place);
  if (each.length === 0) return null;
  return (
    <ul className="flag-marks" aria-label={t('flagsOf')}>
      {each.map(({ kind, note }) => (
        <li key={kind} data-grave={grave.has(kind) ? '' : undefined} title={note}>
          <span aria-hidden="true">{marks[kind]} </span>
          {t(`flagKind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
