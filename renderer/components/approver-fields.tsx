import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/contract/people.ts';
import type { EmployeeId, Instant } from '../../shared/ids.ts';
import { type Away, AwayNote } from './away-note.tsx';
import { Choice } from './choice.tsx';
import { MomentField, type ReadMoment } from './moment-field.tsx';

/** Whom one asks and until when, as it is being written; nothing written yet stands for the suggestion. */
export interface ApproverDraft {
  readonly to: EmployeeId | null;
  readonly answerBy: string;
}

/** Who can be asked, who is chosen, and what was understood of the time. */
export interface Approver {
  readonly people: readonly Person[];
  readonly text: string;
  readonly read: ReadMoment;
  readonly chosen: { readonly to: EmployeeId | null; readonly answerBy: Instant | undefined };
  /** Who is chosen is away. */
  readonly away: Away | undefined;
}

interface Props {
  readonly approver: Approver;
  readonly onChange: (part: Partial<ApproverDraft>) => void;
}

/** Whom one asks to approve, and until when they answer. */
export function ApproverFields({ approver: { people, chosen, text, read, away }, onChange }: Props) {
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
      <AwayNote away={away} onChoose={(to) => onChange({ to })} />
      <MomentField label={t('form.answerBy')} required text={text} onText={(answerBy) => onChange({ answerBy })} read={read} />
    </>
  );
}
