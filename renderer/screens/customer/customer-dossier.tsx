import { useTranslation } from 'react-i18next';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { DossierView } from '../../components/dossier-view.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { fitted } from '../../state/fitted-dossier.ts';
import { goTo, type Screen } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useDossierPage } from '../../state/use-dossier-page.ts';
import { usePdf } from '../../state/use-pdf.ts';
import { useShown } from '../../state/use-shown.ts';
import { useCustomerSections } from './use-customer-sections.ts';

interface Props {
  readonly customer: CustomerId;
  /** Where the card was opened. */
  readonly back: Screen;
}

/** Everything known of a customer as it will be on paper (Ctrl+P on the card, Ctrl+P again for the file). */
export function CustomerDossier({ customer, back }: Props) {
  const read = useAnswer('customer.dossier', { customer });
  const { language } = useShown();
  const onBack = () => goTo({ at: 'customer', customer, back });
  useEscape(onBack);
  return (
    <>
      <RefusalNote refusal={read.refusal} language={language} />
      {read.value === undefined ? null : <OnPaper record={read.value} onBack={onBack} />}
    </>
  );
}

function OnPaper({ record, onBack }: { readonly record: CustomerRecord; readonly onBack: () => void }) {
  const { t } = useTranslation(['dossier', 'customer']);
  const shown = useShown();
  const sections = useCustomerSections(record);
  const { card } = record;
  const name = card.name === '' ? t('customer:unnamed') : shown.personal(card.name);
  const dossier = fitted({ language: shown.language, title: t('customerTitle'), sections }, (n) => t('left', { n }));
  const html = useDossierPage(dossier, name);
  const pdf = usePdf('customer.print', { customer: card.id, dossier });
  useKeys({ print: () => void pdf.make() });
  return <DossierView title={`${name} · ${t('customerTitle')}`} html={html} pdf={pdf} onBack={onBack} />;
}
