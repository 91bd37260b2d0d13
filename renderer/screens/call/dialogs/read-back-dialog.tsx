import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inOneSentence } from '../../../../shared/script/one-sentence.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { callInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { closeDialog } from '../dialog-state.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { Layer } from '../../../components/layer.tsx';

function confirm(right: boolean): void {
  fillCard('case.readBackOk', right);
  closeDialog();
}

/** Ctrl+Shift+R: the card as one spoken sentence; the customer says yes, and so does the card (R47). */
export function ReadBackDialog() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const categories = useDesk((known) => known.catalogue?.categories);
  const [sentence, setSentence] = useState(() => {
    const facts = callInHand()?.card.case ?? {};
    const parts = [
      inOneSentence(facts.essence ?? ''),
      [facts.product, facts.orderRef].filter((one) => one !== undefined && one !== '').join(', '),
      facts.occurredAt ?? '',
      facts.desired === undefined || facts.desired === '' ? '' : t('readBack.wants', { wish: inOneSentence(facts.desired) }),
    ];
    const said = parts.filter((one) => one !== '').join('. ');
    return said === '' ? (categories?.find((one) => one.id === facts.category)?.name[language] ?? '') : `${said}.`;
  });
  useKeys({ register: () => confirm(true), option1: () => confirm(true), option2: () => confirm(false) }, { inDialog: true });
  return (
    <Layer title={t('readBack.title')} onClose={closeDialog} size="lg">
      <Text fz={20} mb="sm">
        {t('readBack.say')}
      </Text>
      <Textarea
        aria-label={t('readBack.title')}
        value={sentence}
        rows={5}
        maxLength={longest.note}
        onChange={(event) => setSentence(event.currentTarget.value)}
        styles={{ input: { fontSize: 20 } }}
      />
      <Group mt="sm">
        <Button onClick={() => confirm(true)} data-autofocus>
          {t('readBack.right')}
        </Button>
        <Button variant="default" onClick={() => confirm(false)}>
          {t('readBack.wrong')}
        </Button>
      </Group>
    </Layer>
  );
}
