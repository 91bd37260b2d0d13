import { Button, Group, NumberInput, Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type EscalationAnswer, escalationAnswer } from '../../shared/complaint/complaint.ts';
import type { Authority } from '../../shared/contract/complaint.ts';
import { type RemedyType, remedyTypes } from '../../shared/remedy/remedy.ts';
import { useKeyNames } from '../keys/bound-keys.ts';
import type { KeyAction } from '../keys/keymap.ts';
import { AuthorityNote } from './authority-note.tsx';
import { KeyHint } from './key-hint.tsx';
import { LossNote } from './loss-note.tsx';
import { MomentField, type ReadMoment } from './moment-field.tsx';
import { WarrantyPromise } from './warranty-promise.tsx';
import { NoteField } from './note-field.tsx';

/** An answer as it is being written; `amount` in whole units of the currency. */
export interface AnswerDraft {
  readonly answer: EscalationAnswer;
  readonly text: string;
  readonly remedy: RemedyType | null;
  readonly amount: number;
  readonly tellBy: string;
  /** The way out of a refusal (R116). */
  readonly alternative: string;
  readonly warrantyChecked: boolean;
}

const answerKinds = escalationAnswer.options;
const kindKeys: readonly KeyAction[] = ['option1', 'option2', 'option3', 'option4', 'option5'];

interface Props {
  readonly draft: AnswerDraft;
  readonly onChange: (part: Partial<AnswerDraft>) => void;
  readonly onSend: () => void;
  readonly sending: boolean;
  readonly authority: Authority | undefined;
  readonly money: (minor: number) => string;
  readonly currency: string;
  readonly tellBy: ReadMoment;
  /** The product's own promise; empty where it has none. */
  readonly warranty: string;
  /** Minor units. */
  readonly amount: number;
}

/** The decision on a hand-over: what, with how much, in which words, told by when. */
export function AnswerForm({ draft, onChange, onSend, sending, authority, money, currency, tellBy, warranty, amount }: Props) {
  const { t } = useTranslation();
  const nameOf = useKeyNames();
  const grants = draft.answer === 'approved' || draft.answer === 'otherOffer';
  const refuses = draft.answer === 'refused';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Stack gap={8}>
        <Radio.Group
          size="xs"
          label={t('complaint.answering.kind')}
          value={draft.answer}
          onChange={(value) => onChange({ answer: answerKinds.find((one) => one === value) ?? draft.answer })}
        >
          <Group gap="sm" mt={4}>
            {answerKinds.map((kind, at) => {
              const key = kindKeys[at];
              return (
                <Radio
                  size="xs"
                  key={kind}
                  value={kind}
                  label={`${t(`complaint.answering.do.${kind}`)}${key === undefined ? '' : ` (${nameOf(key)})`}`}
                />
              );
            })}
          </Group>
        </Radio.Group>
        {grants ? (
          <Group align="end" gap="xs">
            <Select
              size="xs"
              label={t('complaint.answering.remedy')}
              placeholder={t('complaint.answering.noRemedy')}
              clearable
              searchable
              openOnFocus={false}
              value={draft.remedy}
              data={remedyTypes.map((value) => ({ value, label: t(`complaint.remedy.${value}`) }))}
              onChange={(value) => onChange({ remedy: remedyTypes.find((one) => one === value) ?? null })}
              style={{ flex: 1, minWidth: '12rem' }}
            />
            <NumberInput
              size="xs"
              label={t('complaint.answering.amount', { currency })}
              min={0}
              max={1e9}
              thousandSeparator=" "
              hideControls
              disabled={draft.remedy === null}
              value={draft.amount}
              onChange={(value) => onChange({ amount: Number(value) })}
              style={{ width: '9rem' }}
            />
          </Group>
        ) : null}
        {grants ? (
          <>
            <AuthorityNote authority={authority} money={money} />
            <LossNote amount={amount} costOfLoss={authority?.costOfLoss} />
          </>
        ) : null}
        {refuses ? (
          <WarrantyPromise text={warranty} read={draft.warrantyChecked} onRead={(warrantyChecked) => onChange({ warrantyChecked })} />
        ) : null}
        <NoteField label={t('complaint.answering.text')} required maxRows={8} value={draft.text} onChange={(text) => onChange({ text })} />
        {refuses ? (
          <NoteField
            label={t('complaint.answering.alternative')}
            required
            rows={1}
            maxRows={6}
            value={draft.alternative}
            onChange={(alternative) => onChange({ alternative })}
          />
        ) : null}
        <MomentField
          label={t('complaint.answering.tellBy')}
          required
          text={draft.tellBy}
          onText={(text) => onChange({ tellBy: text })}
          read={tellBy}
        />
        <Group>
          <Button type="submit" loading={sending} rightSection={<KeyHint action="register" />}>
            {t('complaint.answering.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
