import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callClock } from '../../../../shared/format/call-clock.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { callInHand, presentMoment } from '../../../state/call-state.ts';
import { act } from '../../../state/script-run.ts';
import { closeDialog } from '../dialog-state.ts';
import { Layer } from '../../../components/layer.tsx';

/** F5: what they said that the script has no words for. It goes into the story; the script's record gets only how long it is. */
export function GapDialog() {
  const { t } = useTranslation('call');
  const [words, setWords] = useState('');
  const keep = (event: React.FormEvent) => {
    event.preventDefault();
    closeDialog();
    const call = callInHand();
    if (words.trim() === '' || call === undefined) return;
    const story = call.card.case.essence ?? '';
    const line = `${callClock(presentMoment() - call.answeredAt)} ${t('gap.mark')}: ${words.trim()}`;
    fillCard('case.essence', (story === '' ? line : `${story}\n${line}`).slice(0, longest.story));
    act({ kind: 'gap', length: words.trim().length });
  };
  return (
    <Layer title={t('gap.title')} onClose={closeDialog}>
      <form onSubmit={keep}>
        <Text size="sm" mb="xs">
          {t('gap.help')}
        </Text>
        <TextInput
          label={t('gap.words')}
          data-autofocus
          autoFocus
          value={words}
          maxLength={longest.note}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group mt="sm">
          <Button type="submit">{t('gap.keep')}</Button>
        </Group>
      </form>
    </Layer>
  );
}
