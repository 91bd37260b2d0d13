import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';
import { type CustomerFlag, flagsNow } from '../../../shared/customer/flag.ts';
import { reach } from '../../../shared/access.ts';
import { instant } from '../../../shared/ids.ts';
import { FlagMarks } from '../../components/flag-marks.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { useCommand } from '../../state/use-command.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly flags: CustomerRecord['flags'];
  readonly again: () => void;
}

/** What to mind with this customer, why, who said so and until when; those that are over stand below, folded. */
export function FlagList({ flags, again }: Props) {
  const { t } = useTranslation('customer');
  const { language } = useShown();
  const me = useDesk((known) => known.desk?.session?.person);
  const now = flagsNow(flags, instant.parse(useNow(60_000)));
  const over = flags.filter((one) => !now.includes(one));
  const lift = useCommand('customer.liftFlag', again);
  const range = reach(me?.roles ?? [], 'flagCustomer');
  const mayLift = (flag: CustomerFlag) => range === 'all' || (range === 'own' && flag.by === me?.id);
  return (
    <>
      <RefusalNote refusal={lift.refusal} language={language} />
      {now.length === 0 ? <p className="empty">{t('noFlags')}</p> : null}
      <ul className="customer-lines">
        {now.map((flag) => (
          <li key={flag.id}>
            <Group gap="xs" wrap="nowrap" align="start">
              <FlagLine flag={flag} />
              {mayLift(flag) ? (
                <Button
                  size="compact-xs"
                  mih={24}
                  variant="subtle"
                  aria-label={t('liftNamed', { flag: t(`flagKind.${flag.kind}`) })}
                  onClick={() => void lift.send({ flag: flag.id })}
                >
                  {t('lift')}
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      {over.length === 0 ? null : (
        <details>
          <summary style={{ cursor: 'pointer', fontSize: 'var(--mantine-font-size-sm)' }}>{t('over', { n: over.length })}</summary>
          <ul className="customer-lines">
            {over.map((flag) => (
              <li key={flag.id}>
                <FlagLine flag={flag} over />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FlagLine({ flag, over = false }: { readonly flag: CustomerFlag; readonly over?: boolean }) {
  const { t } = useTranslation('customer');
  const shown = useShown();
  const nameOf = usePersonName();
  const { kind, note, until, by, at, liftedAt, liftedBy } = flag;
  const end =
    liftedAt !== null
      ? t('lifted', { name: nameOf(liftedBy), date: shown.date(liftedAt) })
      : until === null
        ? ''
        : t(over ? 'ran' : 'until', { date: shown.date(until - 1) });
  return (
    <Text size="sm" component="div" style={{ flex: 1, minWidth: 0 }}>
      {over ? t(`flagKind.${kind}`) : <FlagMarks flags={[flag]} />} <span className="said">{note}</span>
      <Text size="xs" c="dimmed">
        {[t('by', { name: nameOf(by), date: shown.date(at) }), end].filter((part) => part !== '').join(' · ')}
      </Text>
    </Text>
  );
}
