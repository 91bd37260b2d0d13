import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '../../../../shared/contract/complaint.ts';
import type { CustomerId } from '../../../../shared/ids.ts';
import { dateShown } from '../../../../shared/format/date.ts';
import { timeLeft } from '../../../../shared/format/time-left.ts';
import { ownName } from '../../../i18n/own-name.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useNews } from '../../../state/news.ts';
import { useScreen } from '../../../state/screen-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { useNow } from '../../../state/use-now.ts';
import { CustomerNotes } from './customer-notes.tsx';
import { CaseLine } from './case-line.tsx';

/** The customer's history, open cases first. */
export function CustomerTab() {
  const { t } = useTranslation('call');
  const customer = useInHand((call) => call.card.caller.customer);
  const anonymous = useInHand((call) => call.card.caller.anonymous) === true;
  if (customer === undefined) return <Text size="sm">{t(anonymous ? 'anonymousHelp' : 'newCaller')}</Text>;
  return <Known customer={customer} />;
}

function Known({ customer }: { readonly customer: CustomerId }) {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const timeZone = useDesk((known) => known.catalogue?.site.timeZone) ?? 'UTC';
  const masked = useScreen((showing) => showing.masked);
  const fresh = useNews((news) => news.customers);
  const { value } = useAnswer('customer.read', { customer }, fresh);
  if (value === undefined) return null;
  const spoken = value.customer.language;
  return (
    <>
      <Text fw={600} className="said">
        {masked ? '•••' : value.customer.name}
      </Text>
      <Text size="sm" c="dimmed">
        {t('since', { date: dateShown(value.since, language, timeZone) })}
        {spoken === null ? '' : ` · ${t('speaks', { language: ownName[spoken] })}`}
      </Text>
      <CustomerNotes known={value} />
      <Cases title={t('open')} rows={value.open} />
      <Cases title={t('closed')} rows={value.closed} />
    </>
  );
}

function Cases({ title, rows }: { readonly title: string; readonly rows: readonly ComplaintRow[] }) {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const now = useNow(60_000);
  return (
    <>
      <Title order={3} size="h6" mt="sm">
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {rows.map((row) => (
            <CaseLine key={row.id} row={row} beside={row.promiseDue === null ? '' : timeLeft(row.promiseDue, now, language)} />
          ))}
        </ul>
      )}
    </>
  );
}
