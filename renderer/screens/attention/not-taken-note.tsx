import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotTaken, NotTakenArea } from '../../../shared/contract/sync.ts';
import { openCase } from '../../state/screen-state.ts';
import { useNotTaken } from '../../state/use-not-taken.ts';

/** What head office has and this desk could not take in: where it belongs, which cases, and what to do about it. Nothing where there is none. */
export function NotTakenNote() {
  const { t } = useTranslation('sync');
  const asked = useNotTaken();
  const things = asked.value?.things ?? [];
  if (things.length === 0) return null;
  const areas = Map.groupBy(things, ({ area }) => area);
  return (
    <Alert color="orange" variant="outline" title={`▲ ${t('notTaken.title')}`}>
      <Text size="sm">{t('notTaken.why')}</Text>
      <List size="sm">
        {[...areas].map(([area, those]) => (
          <List.Item key={area}>
            <Area area={area} things={those} />
          </List.Item>
        ))}
      </List>
      {asked.value?.more === true ? <Text size="sm">{t('notTaken.more')}</Text> : null}
      <Text size="sm">
        <b>{t('stopped.wayOut')}:</b> {t('notTaken.out')}
      </Text>
    </Alert>
  );
}

/** How many of one kind, and the cases of them that stand here as they were. */
function Area({ area, things }: { readonly area: NotTakenArea; readonly things: readonly NotTaken[] }) {
  const { t } = useTranslation('sync');
  const cases = things.flatMap(({ complaint, number }) => (complaint === null ? [] : [{ complaint, number }]));
  return (
    <Group gap="xs">
      <Text size="sm">
        {t(`notTaken.area.${area}`)}: {things.length}
      </Text>
      {cases.map(({ complaint, number }) => (
        <Button
          key={complaint}
          size="compact-xs"
          variant="default"
          onClick={() =>
            openCase(
              complaint,
              cases.map((one) => one.complaint),
            )
          }
        >
          {number}
        </Button>
      ))}
    </Group>
  );
}
