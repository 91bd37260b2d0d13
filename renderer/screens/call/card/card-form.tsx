import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../text-field.tsx';
import css from '../call-screen.module.css';
import { CategoryField } from './category-field.tsx';
import { DecisionField } from './decision-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { OwnerField } from './owner-field.tsx';
import { CauseField } from './cause-field.tsx';
import { ProductField } from './product-field.tsx';
import { PromiseField } from './promise-field.tsx';
import { RegisterBand } from './register-band.tsx';
import { SatisfactionField } from './satisfaction-field.tsx';
import { ShortFields } from './short-fields.tsx';
import { SolutionFields } from './solution-fields.tsx';

interface Props {
  readonly hidden: boolean;
  /** The five fields of a quick card (R23, R74). */
  readonly short: boolean;
  readonly onContext: (() => void) | undefined;
}

/** The card, in the order people tell their story. */
export function CardForm({ hidden, short, onContext }: Props) {
  const { t } = useTranslation('call');
  return (
    <section
      aria-label={t('region.card')}
      data-region={hidden ? undefined : ''}
      tabIndex={-1}
      className={css['column']}
      style={{ display: hidden ? 'none' : 'flex', flexDirection: 'column' }}
    >
      <Title order={2} size="h6" className="unseen">
        {t('region.card')}
      </Title>
      <div className={css['fields']}>
        <TextField name="case.essence" label={t('field.essence')} size="story" rows={5} required place="essence" />
        <CategoryField />
        <RegisterBand />
        {short ? <ShortFields /> : <AllFields />}
        <MoreFields />
      </div>
      {onContext === undefined ? null : (
        <Button size="compact-sm" variant="default" mb={4} style={{ order: -1, alignSelf: 'start' }} onClick={onContext}>
          {t('region.context')}
        </Button>
      )}
    </section>
  );
}

function AllFields() {
  const { t } = useTranslation('call');
  return (
    <>
      <ProductField />
      <div className={css['pair']}>
        <TextField name="case.orderRef" label={t('field.orderRef')} />
        <TextField name="case.occurredAt" label={t('field.occurredAt')} />
      </div>
      <TextField name="case.desired" label={t('field.desired')} size="note" />
      <hr style={{ width: '100%', border: 0, borderTop: '1px solid var(--mantine-color-default-border)' }} />
      <DecisionField />
      <SolutionFields />
      <PromiseField />
      <div className={css['pair']}>
        <OwnerField />
        <CauseField />
      </div>
      <SatisfactionField />
    </>
  );
}
