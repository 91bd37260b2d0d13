import { useTranslation } from 'react-i18next';
import type { Approver, ApproverDraft } from '../state/use-approver.ts';
import { Choice } from './choice.tsx';
import { MomentField } from './moment-field.tsx';

interface Props {
  readonly approver: Approver;
  readonly onChange: (part: Partial<ApproverDraft>) => void;
}

/** Whom one asks to approve, and until when they answer. */
export function ApproverFields({ approver: { people, chosen, text, moments }, onChange }: Props) {
  const { t } = useTranslation('handling');
  const words = (id: string) => {
    const one = people.find((person) => person.id === id);
    return one === undefined ? '' : one.position === '' ? one.name : `${one.name}, ${one.position}`;
  };
  return (
    <>
      <Choice
        label={t('form.to')}
        options={people.map((one) => one.id)}
        wordOf={words}
        value={chosen.to}
        onChange={(to) => onChange({ to })}
        required
      />
      <MomentField
        label={t('form.answerBy')}
        required
        text={text}
        onText={(answerBy) => onChange({ answerBy })}
        read={moments.read(text)}
      />
    </>
  );
}
