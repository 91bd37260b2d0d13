import { Group, Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Authority } from '../../shared/contract/complaint.ts';
import type { GivenRow } from '../../shared/contract/investigation.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Offer } from '../../shared/remedy/offer.ts';
import { type Approver, type ApproverDraft, ApproverFields } from './approver-fields.tsx';
import { AuthorityNote } from './authority-note.tsx';
import { DialogForm } from './dialog-form.tsx';
import { GivenList } from './given-list.tsx';
import { LossNote } from './loss-note.tsx';
import { NoteField } from './note-field.tsx';

const ways = ['approve', 'disapprove', 'passOn'] as const;

/** A decision as it is being written. */
export interface ApproveDraft extends ApproverDraft {
  readonly way: (typeof ways)[number];
  readonly note: string;
}

interface Props {
  readonly offer: Offer;
  readonly proposedBy: string;
  readonly draft: ApproveDraft;
  readonly onChange: (part: Partial<ApproveDraft>) => void;
  readonly approver: Approver;
  readonly authority: Authority | undefined;
  readonly given: readonly GivenRow[] | undefined;
  readonly date: (at: Instant) => string;
  readonly money: (minor: number) => string;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** The yes or no to a remedy, or whom it goes on to, with what the customer got before and what losing them would cost (R118). */
export function ApproveForm({ offer, proposedBy, draft, onChange, approver, authority, given, date, money, ...form }: Props) {
  const { t } = useTranslation(['handling', 'common']);
  const { type, text: words, amount, approval } = offer;
  const { way, note } = draft;
  return (
    <DialogForm title={t('step.approve')} submit={t('form.decide')} {...form}>
      <Text size="sm">
        <b>
          {t(`common:complaint.remedy.${type}`)} · {money(amount)}
        </b>{' '}
        · {proposedBy}
      </Text>
      {[words, approval?.note ?? ''].map((text, at) =>
        text === '' ? null : (
          <Text key={at === 0 ? 'words' : 'note'} size="sm" className="said">
            {text}
          </Text>
        ),
      )}
      <AuthorityNote authority={authority} money={money} />
      <LossNote amount={amount} costOfLoss={authority?.costOfLoss} />
      <GivenList rows={given} date={date} money={money} />
      <Radio.Group
        size="xs"
        label={t('form.answer')}
        value={way}
        onChange={(value) => onChange({ way: ways.find((one) => one === value) ?? way })}
      >
        <Group gap="sm" mt={4}>
          {ways.map((one) => (
            <Radio key={one} size="xs" value={one} label={t(`way.${one}`)} data-autofocus={one === way ? true : undefined} />
          ))}
        </Group>
      </Radio.Group>
      {way === 'passOn' ? <ApproverFields approver={approver} onChange={onChange} /> : null}
      <NoteField
        label={t(way === 'disapprove' ? 'form.reason' : 'form.note')}
        required={way === 'disapprove'}
        maxRows={8}
        value={note}
        onChange={(text) => onChange({ note: text })}
      />
    </DialogForm>
  );
}
