import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import { FlagMarks } from '../../components/flag-marks.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { openCustomer } from '../../state/screen-state.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useShown } from '../../state/use-shown.ts';

/** Whose case it is and what to mind with them; their card opens by a key. Nothing where nobody is known, or names are not for this person. */
export function CaseCustomer({ view: { complaint, customerName, customerFlags } }: { readonly view: ComplaintView }) {
  const { t } = useTranslation('customer');
  const { personal } = useShown();
  const { customer } = complaint;
  const knows = may(useRoles(), 'findCustomer');
  const open = customer !== null && knows ? () => openCustomer(customer) : undefined;
  useKeys({ customer: open });
  if (open === undefined) return null;
  return (
    <Group gap="xs">
      <Button size="compact-xs" mih={24} variant="default" onClick={open} rightSection={<KeyHint action="customer" />}>
        <span className="unseen">{t('open')}: </span>
        {customerName === null ? t('unnamed') : personal(customerName)}
      </Button>
      <FlagMarks flags={customerFlags} />
    </Group>
  );
}
