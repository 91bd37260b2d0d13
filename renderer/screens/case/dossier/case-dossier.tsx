import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import type { DeadlineView } from '../../../../shared/contract/deadline.ts';
import type { ComplaintId } from '../../../../shared/ids.ts';
import type { Dossier } from '../../../../shared/print/dossier.ts';
import { DossierView } from '../../../components/dossier-view.tsx';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { useEscape } from '../../../keys/use-escape.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { goTo } from '../../../state/screen-state.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { useDossierPage } from '../../../state/use-dossier-page.ts';
import { usePdf } from '../../../state/use-pdf.ts';
import { useShown } from '../../../state/use-shown.ts';
import { caseSections } from './case-sections.ts';
import { fitted } from '../../../state/fitted-dossier.ts';
import { useDossierWords } from './use-dossier-words.ts';

interface Props {
  readonly complaint: ComplaintId;
  /** The list the case was opened from. */
  readonly among: readonly ComplaintId[];
}

/** Everything known of a case as it will be on paper (Ctrl+P on the case, Ctrl+P again for the file). */
export function CaseDossier({ complaint, among }: Props) {
  const view = useAnswer('complaint.read', { complaint });
  const deadlines = useAnswer('deadline.read', { complaint });
  const { language } = useShown();
  const back = () => goTo({ at: 'case', complaint, among });
  useEscape(back);
  return (
    <>
      <RefusalNote refusal={view.refusal ?? deadlines.refusal} language={language} />
      {view.value === undefined || deadlines.value === undefined ? null : (
        <OnPaper view={view.value} deadlines={deadlines.value.rows} onBack={back} />
      )}
    </>
  );
}

interface OnPaperProps {
  readonly view: ComplaintView;
  readonly deadlines: readonly DeadlineView[];
  readonly onBack: () => void;
}

function OnPaper({ view, deadlines, onBack }: OnPaperProps) {
  const { t } = useTranslation('dossier');
  const { language } = useShown();
  const words = useDossierWords(view.complaint);
  const { complaint } = view;
  const title = [t('title'), complaint.facts.title ?? ''].filter((part) => part !== '').join(': ');
  const dossier: Dossier = fitted({ language, title, sections: caseSections(view, deadlines, words) }, (n) => t('left', { n }));
  const html = useDossierPage(dossier, complaint.number);
  const pdf = usePdf('complaint.print', { complaint: complaint.id, dossier });
  useKeys({ print: () => void pdf.make() });
  return <DossierView title={`${complaint.number} · ${t('title')}`} html={html} pdf={pdf} onBack={onBack} />;
}
