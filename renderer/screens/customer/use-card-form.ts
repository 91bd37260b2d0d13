import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Customer, CustomerText } from '../../../shared/customer/customer-card.ts';
import { type CardField, takeOver } from '../../../shared/customer/take-over.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ask } from '../../api.ts';
import { type CardFields, fieldsOf, textFrom, textOf } from '../../state/customer-fields.ts';
import { useDesk } from '../../state/desk-state.ts';
import { keepTyped, typedOn } from '../../state/typed-cards.ts';

interface Clash {
  readonly field: CardField;
  readonly theirs: CustomerText;
}

interface CardFormState {
  readonly form: UseFormReturn<CardFields>;
  readonly currency: string;
  /** What was typed before and not saved is back. */
  readonly isBack: boolean;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  readonly clashes: readonly Clash[];
  readonly send: () => void;
  /** Takes what somebody else saved in a field both changed. */
  readonly takeTheirs: (clash: Clash) => void;
}

/**
 * The form of a card: sends all of it with the revision it began from. Where somebody saved meanwhile, what only they changed comes into the
 * form, what both changed is shown, and what was typed stays; leaving the form keeps it for this person.
 */
export function useCardForm(card: Customer, onDone: () => void): CardFormState {
  const { t } = useTranslation('customer');
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const me = useDesk((known) => known.desk?.session?.person.id);
  const [kept] = useState(() => typedOn(card.id, me));
  const [base, setBase] = useState(() => kept ?? { base: textOf(card), seen: card.revision });
  const form = useForm<CardFields>({ defaultValues: kept?.fields ?? fieldsOf(base.base, currency) });
  const [state, setState] = useState<Pick<CardFormState, 'sending' | 'refusal' | 'clashes'>>({
    sending: false,
    refusal: undefined,
    clashes: [],
  });
  const saved = useRef(false);
  const keep = useEffectEvent(() => {
    const fields = form.getValues();
    const changed = JSON.stringify(textFrom(fields, currency)) !== JSON.stringify(textFrom(fieldsOf(base.base, currency), currency));
    keepTyped(card.id, me, saved.current || !changed ? undefined : { ...base, fields });
  });
  useEffect(() => () => keep(), []);
  const save = async (fields: CardFields): Promise<void> => {
    const text = textFrom(fields, currency);
    if (text === undefined) return form.setError('averagePurchase', { message: t('badAmount') }, { shouldFocus: true });
    setState({ sending: true, refusal: undefined, clashes: [] });
    const answer = await ask('customer.save', { customer: card.id, seen: base.seen, text });
    if (answer.ok) {
      saved.current = true;
      keepTyped(card.id, me, undefined);
      return onDone();
    }
    const clashes = answer.refusal.code === 'changedMeanwhile' ? await bringTogether(text) : [];
    return setState({ sending: false, refusal: answer.refusal, clashes });
  };
  return {
    form,
    currency,
    isBack: kept !== undefined,
    ...state,
    send: () => void (state.sending ? undefined : form.handleSubmit(save)()),
    takeTheirs: (clash) => {
      const now = textFrom(form.getValues(), currency) ?? clash.theirs;
      form.reset(fieldsOf({ ...now, [clash.field]: clash.theirs[clash.field] }, currency));
      setState({ ...state, clashes: state.clashes.filter((one) => one !== clash) });
    },
  };

  async function bringTogether(typed: CustomerText): Promise<readonly Clash[]> {
    const fresh = await ask('customer.card', { customer: card.id });
    if (!fresh.ok) return [];
    const theirs = textOf(fresh.value.card);
    const { text, clashes } = takeOver(base.base, typed, theirs);
    form.reset(fieldsOf(text, currency));
    setBase({ base: theirs, seen: fresh.value.card.revision });
    return clashes.map((field) => ({ field, theirs }));
  }
}
