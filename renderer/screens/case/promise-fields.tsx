import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { replyChannel } from '../../../shared/complaint/card.ts';
import { promiseWhat } from '../../../shared/complaint/complaint.ts';
import { longest } from '../../../shared/text/fields.ts';
import { MomentField } from '../../components/moment-field.tsx';
import type { Moments } from '../../state/use-moments.ts';
import type { PromiseDraft } from './promise-draft.ts';

interface Props {
  readonly draft: PromiseDraft;
  readonly onChange: (part: Partial<PromiseDraft>) => void;
  readonly moments: Moments;
  readonly whenLabel: string;
  readonly whenRequired?: boolean;
}

/** What is promised, by when, how and in which words (R86: a promise has a date and an hour). */
export function PromiseFields({ draft, onChange, moments, whenLabel, whenRequired = true }: Props) {
  const { t } = useTranslation(['case', 'common']);
  return (
    <>
      <MomentField
        label={whenLabel}
        required={whenRequired}
        text={draft.when}
        onText={(when) => onChange({ when })}
        read={moments.read(draft.when)}
      />
      <Group grow gap="xs">
        <Select
          label={t('form.what')}
          allowDeselect={false}
          value={draft.what}
          data={promiseWhat.options.map((value) => ({ value, label: t(`common:complaint.what.${value}`) }))}
          onChange={(value) => onChange({ what: promiseWhat.catch(draft.what).parse(value) })}
        />
        <Select
          label={t('form.channel')}
          allowDeselect={false}
          value={draft.channel}
          data={replyChannel.options.map((value) => ({ value, label: t(`common:complaint.reply.${value}`) }))}
          onChange={(value) => onChange({ channel: replyChannel.catch(draft.channel).parse(value) })}
        />
      </Group>
      <TextInput
        label={t('form.words')}
        maxLength={longest.note}
        value={draft.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </>
  );
}
