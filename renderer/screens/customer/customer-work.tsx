import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';
import type { Purchase } from '../../../shared/customer/purchase.ts';
import { Region } from '../../components/region.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { goTo, type Screen } from '../../state/screen-state.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useShown } from '../../state/use-shown.ts';
import { CardForm } from './card-form.tsx';
import { CardShown } from './card-shown.tsx';
import { CustomerHead } from './customer-head.tsx';
import { CustomerHistory } from './customer-history.tsx';
import { EraseForm } from './erase-form.tsx';
import { FlagForm } from './flag-form.tsx';
import { FlagList } from './flag-list.tsx';
import { LikelySameList } from './likely-same-list.tsx';
import { MergeList } from './merge-list.tsx';
import { MonthsPicture } from './months-picture.tsx';
import { PurchaseForm } from './purchase-form.tsx';
import { PurchaseList } from './purchase-list.tsx';

/** What is being done on the card now. */
export type Doing = 'edit' | 'flag' | 'buy' | 'same' | 'erase' | { readonly correct: Purchase };

interface Props {
  readonly record: CustomerRecord;
  readonly back: Screen;
  readonly fresh: number;
  readonly again: () => void;
}

/** The card once it is known: who it is at one side, what happened at the other, and the form of what is being done. */
export function CustomerWork({ record, back, fresh, again }: Props) {
  const { t } = useTranslation('customer');
  const shown = useShown();
  const roles = useRoles();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    again();
  };
  const { card, flags, history, more } = record;
  useEscape(() => (doing === undefined ? goTo(back) : close()));
  const mayEdit = may(roles, 'editCustomer');
  const mayMerge = may(roles, 'mergeCustomers');
  return (
    <>
      <CustomerHead record={record} back={back} onDo={doing === undefined ? setDoing : undefined} />
      {doing === 'flag' ? (
        <FlagForm customer={card.id} held={record.match.flags.map((one) => one.kind)} onDone={done} onClose={close} />
      ) : null}
      {doing === 'erase' ? <EraseForm customer={card.id} onDone={done} onClose={close} /> : null}
      {doing === 'buy' ? <PurchaseForm customer={card.id} purchase={undefined} onDone={done} onClose={close} /> : null}
      {typeof doing === 'object' ? <PurchaseForm customer={card.id} purchase={doing.correct} onDone={done} onClose={close} /> : null}
      <div className="customer-panes">
        <Stack gap="md" miw={0}>
          {doing === 'same' ? <LikelySameList card={card} fresh={fresh} onMerged={done} /> : null}
          <Region title={t('card')}>
            {doing === 'edit' ? <CardForm card={card} onDone={done} onClose={close} /> : <CardShown card={card} />}
          </Region>
          <Region title={t('purchases')}>
            <PurchaseList {...record} mayEdit={mayEdit} onChange={(correct) => setDoing({ correct })} again={again} />
          </Region>
          <MergeList merges={record.merges} mayPart={mayMerge} again={again} />
        </Stack>
        <Stack gap="md" miw={0}>
          <Region title={t('flags')}>
            <FlagList flags={flags} again={again} />
          </Region>
          <Region title={t('history')}>
            <MonthsPicture months={record.months} />
            <Text size="sm" my={4}>
              {t('given', { amount: shown.money(record.given) })} · {t('loss', { amount: shown.money(record.costOfLoss) })}
            </Text>
            <CustomerHistory history={history} more={more} />
          </Region>
        </Stack>
      </div>
    </>
  );
}
