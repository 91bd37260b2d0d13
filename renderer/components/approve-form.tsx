import { Group, Radio, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Offer } from '../../shared/remedy/offer.ts';
import { cleaned } from '../../shared/text/clean.ts';
import { longest } from '../../shared/text/fields.ts';
import { keptForms } from '../state/kept.ts';
import { usePersonName } from '../state/names.ts';
import { useAnswer } from '../state/use-answer.ts';
import { type ApproverDraft, useApprover } from '../state/use-approver.ts';
import { useCommand } from '../state/use-command.ts';
import { useShown } from '../state/use-shown.ts';
import { ApproverFields } from './approver-fields.tsx';
import { AuthorityNote } from './authority-note.tsx';
import { DialogForm } from './dialog-form.tsx';
import { GivenList } from './given-list.tsx';
import { LossNote } from './loss-note.tsx';

const ways = ['approve', 'disapprove', 'passOn'] as const;

interface Draft extends ApproverDraft {
  readonly way: (typeof ways)[number];
  readonly note: string;
}

const useDraft = keptForms<Draft>();

interface Props {
  readonly complaint: Complaint;
  readonly offer: Offer;
  readonly me: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The yes or no to a remedy, or whom it goes on to, with what the customer got before and what losing them would cost (R118). */
export function ApproveForm({ complaint, offer, me, onDone, onClose }: Props) {
  const { t } = useTranslation(['handling', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const { amount, approval } = offer;
  const about = { complaint: complaint.id, customer: complaint.customer, public: complaint.facts.public ?? false };
  const authority = useAnswer('complaint.authority', about);
  const given = useAnswer('complaint.given', { complaint: complaint.id });
  const draft = useDraft(offer.id, { way: 'approve', note: '', to: null, answerBy: '' });
  const { way, note } = draft.value;
  const change = (part: Partial<Draft>) => draft.put({ ...draft.value, ...part });
  const approver = useApprover(complaint, { me, amount, spent: authority.value?.spent ?? 0, draft: draft.value });
  const command = useCommand('complaint.approve', () => {
    draft.drop();
    onDone();
  });
  const send = () => {
    const said = { complaint: complaint.id, offer: offer.id, approved: way === 'approve', note: cleaned(note) };
    if (way === 'disapprove' && note.trim() === '') return command.missing('reasonMissing');
    if (way !== 'passOn') return void command.send(said);
    const { to, answerBy } = approver.chosen;
    if (to === null) command.missing('personMissing');
    else if (answerBy === undefined) command.missing('dueMissing');
    else void command.send({ ...said, passTo: { to, answerBy } });
  };
  return (
    <DialogForm title={t('step.approve')} submit={t('form.decide')} {...command} onSend={send} onClose={onClose}>
      <Text size="sm">
        <b>
          {t(`common:complaint.remedy.${offer.type}`)} · {shown.money(amount)}
        </b>{' '}
        · {nameOf(offer.proposedBy)}
      </Text>
      {[offer.text, approval?.note ?? ''].map((text, at) =>
        text === '' ? null : (
          <Text key={at === 0 ? 'words' : 'note'} size="sm" className="said">
            {text}
          </Text>
        ),
      )}
      <AuthorityNote authority={authority.value} money={shown.money} />
      <LossNote amount={amount} costOfLoss={authority.value?.costOfLoss} />
      <GivenList rows={given.value} />
      <Radio.Group
        size="xs"
        label={t('form.answer')}
        value={way}
        onChange={(value) => change({ way: ways.find((one) => one === value) ?? way })}
      >
        <Group gap="sm" mt={4}>
          {ways.map((one) => (
            <Radio key={one} size="xs" value={one} label={t(`way.${one}`)} data-autofocus={one === way ? true : undefined} />
          ))}
        </Group>
      </Radio.Group>
      {way === 'passOn' ? <ApproverFields approver={approver} onChange={change} /> : null}
      <Textarea
        size="xs"
        label={t(way === 'disapprove' ? 'form.reason' : 'form.note')}
        required={way === 'disapprove'}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longest.note}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </DialogForm>
  );
}
