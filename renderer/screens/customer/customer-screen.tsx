import './customer.css';
import { Stack } from '@mantine/core';
import type { CustomerId } from '../../../shared/ids.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { goTo, type Screen } from '../../state/screen-state.ts';
import { CustomerWork } from './customer-work.tsx';

interface Props {
  readonly customer: CustomerId;
  readonly back: Screen;
}

/** One customer as a partner (R78, R153): who they are, what they wish, what to mind, what they bought, and all that happened. */
export function CustomerScreen({ customer, back }: Props) {
  const fresh = useNews((news) => news.customers + news.complaints);
  const read = useAnswer('customer.card', { customer }, fresh);
  const { language } = useShown();
  useKeys({ print: () => goTo({ at: 'customerDossier', customer, back }) });
  return (
    <Stack gap="xs">
      <RefusalNote refusal={read.refusal} language={language} />
      {read.value === undefined ? null : <CustomerWork record={read.value} back={back} fresh={fresh} again={read.again} />}
    </Stack>
  );
}
