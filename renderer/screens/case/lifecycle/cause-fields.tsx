import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CauseType, causeType, faultSide, type Finding } from '../../../../shared/complaint/handling.ts';
import { Choice } from '../../../components/choice.tsx';
import { NoteField } from '../../../components/note-field.tsx';

export interface CauseDraft {
  readonly causeType: CauseType | null;
  readonly faultSide: Finding['faultSide'] | null;
  readonly rootCause: string;
}

interface Props {
  readonly draft: CauseDraft;
  readonly onChange: (part: Partial<CauseDraft>) => void;
}

/** What kind of cause it was, by whose fault, and the root of it (R66, R109). */
export function CauseFields({ draft, onChange }: Props) {
  const { t } = useTranslation(['lifecycle', 'common']);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={6}>
        <Choice
          label={t('form.cause')}
          options={causeType.options}
          wordOf={(one) => t(`common:complaint.causeType.${one}`)}
          value={draft.causeType}
          onChange={(one) => onChange({ causeType: one })}
          required
        />
        <Choice
          label={t('form.fault')}
          options={faultSide.options}
          wordOf={(one) => t(`common:complaint.faultSide.${one}`)}
          value={draft.faultSide}
          onChange={(one) => onChange({ faultSide: one })}
          required
        />
      </SimpleGrid>
      <NoteField label={t('form.rootCause')} value={draft.rootCause} onChange={(rootCause) => onChange({ rootCause })} />
    </>
  );
}
