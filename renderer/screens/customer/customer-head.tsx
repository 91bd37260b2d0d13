import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Action, may } from '../../../shared/access.ts';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';
import { FlagMarks } from '../../components/flag-marks.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { ownName } from '../../i18n/own-name.ts';
import type { KeyAction } from '../../keys/keymap.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { goTo, type Screen, wishCall } from '../../state/screen-state.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly record: CustomerRecord;
  readonly back: Screen;
  /** Absent while something is being done: the keys belong to its form. */
  readonly onDo: ((doing: 'edit' | 'flag' | 'buy' | 'same' | 'erase') => void) | undefined;
}

const acts = [
  { does: 'edit', key: 'option1', needs: 'editCustomer' },
  { does: 'flag', key: 'option2', needs: 'flagCustomer' },
  { does: 'buy', key: 'option3', needs: 'editCustomer' },
  { does: 'same', key: 'option4', needs: 'mergeCustomers' },
  { does: 'erase', key: 'option5', needs: 'askErasure' },
] as const satisfies readonly { readonly does: string; readonly key: KeyAction; readonly needs: Action }[];

/** Who this is and what to mind, and what can be done with the card. */
export function CustomerHead({ record: { card, match }, back, onDo }: Props) {
  const { t } = useTranslation(['customer', 'common', 'dossier']);
  const shown = useShown();
  const roles = useRoles();
  const allowed = acts.filter((one) => may(roles, one.needs));
  const doIt = (does: (typeof acts)[number]['does']) =>
    onDo === undefined || !allowed.some((one) => one.does === does) ? undefined : () => onDo(does);
  useKeys({ option1: doIt('edit'), option2: doIt('flag'), option3: doIt('buy'), option4: doIt('same'), option5: doIt('erase') });
  const canCall = may(roles, 'takeCall') && match.phones.length > 0;
  return (
    <header>
      <Group justify="space-between" align="start" gap="xs">
        <Group gap="sm" miw={0}>
          <Title order={1} size="h4" className="said">
            {card.name === '' ? t('unnamed') : shown.personal(card.name)}
          </Title>
          <Text size="sm">
            {[
              t(`kind.${card.kind}`),
              t('since', { date: shown.date(card.createdAt) }),
              ...(card.language === null ? [] : [t('speaks', { language: ownName[card.language] })]),
            ].join(' · ')}
          </Text>
          <FlagMarks flags={match.flags} />
        </Group>
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => goTo({ at: 'customerDossier', customer: card.id, back })}
            rightSection={<KeyHint action="print" />}
          >
            {t('dossier:open')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => goTo(back)}>
            {t('common:back')} (Esc)
          </Button>
        </Group>
      </Group>
      <Group gap={6} mt={4}>
        {canCall ? (
          <Button size="compact-sm" onClick={() => wishCall({ kind: 'manual', caller: match })}>
            {t('call')}
          </Button>
        ) : null}
        {allowed.map((one) => (
          <Button
            key={one.does}
            size="compact-sm"
            variant="default"
            disabled={onDo === undefined}
            onClick={doIt(one.does)}
            rightSection={<KeyHint action={one.key} />}
          >
            {t(one.does)}
          </Button>
        ))}
      </Group>
    </header>
  );
}
