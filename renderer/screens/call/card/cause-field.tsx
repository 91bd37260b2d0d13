import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../../shared/text/fields.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { FieldRow } from '../field-row.tsx';
import { scrolling } from '../pick-list.tsx';

const causes = ['person', 'process', 'goods', 'carrier', 'supplier', 'system', 'information', 'customer'] as const;

/** Why it happened (R40): one of the usual causes, or words of one's own. */
export function CauseField() {
  const { t } = useTranslation('call');
  const value = useInHand((call) => call.card.case.rootCause) ?? '';
  return (
    <FieldRow of="case.rootCause" label={t('field.rootCause')}>
      <Autocomplete
        id="case.rootCause"
        name="case.rootCause"
        aria-label={t('field.rootCause')}
        size="sm"
        value={value}
        maxLength={longest.line}
        openOnFocus={false}
        withScrollArea={false}
        styles={scrolling}
        data={causes.map((one) => t(`cause.${one}`))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(typed) => fillCard('case.rootCause', typed)}
      />
    </FieldRow>
  );
}
