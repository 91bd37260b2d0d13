import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateShown } from '../../../../shared/format/date.ts';
import { timeLeft } from '../../../../shared/format/time-left.ts';
import { ownName } from '../../../i18n/own-name.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useScreen } from '../../../state/screen-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { useNow } from '../../../state/use-now.ts';
import { CaseLine } from './case-line.tsx';
/** The customer's history, open cases first. */
export function CustomerTab() {
  const { t } = useTranslation('call');
  const customer = useInHand((call) => call.card.caller.customer);
  const anonymous = useInHand((call) => call.card.caller.anonymous) === true;
  if (customer === undefined) return _jsx(Text, { size: 'sm', children: t(anonymous ? 'anonymousHelp' : 'newCaller') });
  return _jsx(Known, { customer: customer });
}
function Known({ customer }) {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const timeZone = useDesk((known) => known.catalogue?.site.timeZone) ?? 'UTC';
  const masked = useScreen((showing) => showing.masked);
  const { value } = useAnswer('customer.read', { customer });
  if (value === undefined) return null;
  const spoken = value.customer.language;
  return _jsxs(_Fragment, {
    children: [
      _jsx(Text, { fw: 600, className: 'said', children: masked ? '•••' : value.customer.name }),
      _jsxs(Text, {
        size: 'sm',
        c: 'dimmed',
        children: [
          t('since', { date: dateShown(value.since, language, timeZone) }),
          spoken === null ? '' : ` · ${t('speaks', { language: ownName[spoken] })}`,
        ],
      }),
      _jsx(Cases, { title: t('open'), rows: value.open }),
      _jsx(Cases, { title: t('closed'), rows: value.closed }),
    ],
  });
}
function Cases({ title, rows }) {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const now = useNow(60_000);
  return _jsxs(_Fragment, {
    children: [
      _jsx(Title, { order: 3, size: 'h6', mt: 'sm', children: title }),
      rows.length === 0
        ? _jsx(Text, { size: 'sm', c: 'dimmed', children: t('none') })
        : _jsx('ul', {
            style: { listStyle: 'none', margin: 0, padding: 0 },
            children: rows.map((row) =>
              _jsx(CaseLine, { row: row, beside: row.promiseDue === null ? '' : timeLeft(row.promiseDue, now, language) }, row.id),
            ),
          }),
    ],
  });
}
