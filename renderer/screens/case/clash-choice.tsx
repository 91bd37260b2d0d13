import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { verdict } from '../../../shared/complaint/card.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useCategoryName } from '../../state/names.ts';
import type { Clash } from '../../state/use-correcting.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly clash: Clash;
  readonly onPick: (whose: 'mine' | 'theirs') => void;
}

/** One field that two people changed at once: both values side by side, one is picked; the history keeps both. */
export function ClashChoice({ clash, onPick }: Props) {
  const { t } = useTranslation(['case', 'common']);
  const { language } = useShown();
  const categoryName = useCategoryName(language);
  const categories = useDesk((known) => known.catalogue?.categories) ?? [];
  const shown = (value: string) => {
    if (clash.field === 'category') return categoryName(categories.find((one) => one.id === value)?.id);
    const judged = clash.field === 'justified' ? verdict.safeParse(value) : undefined;
    return judged?.success === true ? t(`common:complaint.verdict.${judged.data}`) : value;
  };
  const field = t(`common:complaint.field.${clash.field}`);
  return (
    <fieldset style={{ border: '2px solid var(--state-irritated-ink)', borderRadius: 4, margin: 0 }}>
      <legend>
        <Text size="sm" fw={600}>
          <span aria-hidden="true">▲ </span>
          {t('bothChanged', { field })}
        </Text>
      </legend>
      <SimpleGrid cols={2} spacing="xs">
        {(['theirs', 'mine'] as const).map((whose) => (
          <div key={whose}>
            <Text size="xs" c="dimmed">
              {t(whose)}
            </Text>
            <Text size="sm" className="said">
              {clash[whose] === '' ? '—' : shown(clash[whose])}
            </Text>
            <Group>
              <Button size="compact-sm" variant="default" onClick={() => onPick(whose)}>
                {t(whose === 'mine' ? 'keepMine' : 'keepTheirs')}
                <span className="unseen">: {field}</span>
              </Button>
            </Group>
          </div>
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
