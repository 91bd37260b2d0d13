import { Alert, Anchor, Box, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { language, languages } from '../../../shared/language.ts';
import { ownName } from '../../i18n/own-name.ts';
import { speak, spoken } from '../../i18n/languages.ts';
import { useDesk } from '../../state/desk-state.ts';
import { BlankCard } from './blank-card.tsx';
import { Recovery } from './recovery.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { Trouble } from './trouble.tsx';

type Front = 'signIn' | 'recovery' | 'blankCard';

/** The desk's door: who is here, the password or PIN, and what to do when neither works. A caller on the line can always be written down. */
export function SignInScreen() {
  const { t } = useTranslation(['signIn', 'setUp', 'common']);
  const desk = useDesk((known) => known.desk);
  const [front, setFront] = useState<Front>('signIn');
  if (desk === undefined) return null;
  const back = () => setFront('signIn');
  const fronts: Readonly<Record<Front, ReactNode>> = {
    signIn: <SignInForm desk={desk} />,
    recovery: <Recovery desk={desk} onDone={back} />,
    blankCard: <BlankCard onDone={back} />,
  };
  return (
    <Box component="main" px="md" py="xl" mih="100%">
      <Stack maw={520} mx="auto">
        <Group justify="space-between">
          <Title order={1} size="h3">
            {desk.siteName ?? t('common:app')}
          </Title>
          <SegmentedControl
            size="xs"
            aria-label={t('common:language')}
            value={spoken()}
            onChange={(chosen) => void speak(language.parse(chosen))}
            data={languages.map((one) => ({ value: one, label: ownName[one] }))}
          />
        </Group>
        {desk.kind === 'trouble' ? (
          <Trouble desk={desk} />
        ) : (
          <Paper withBorder p="lg">
            {fronts[front]}
          </Paper>
        )}
        {front === 'signIn' ? (
          <Group justify="space-between">
            <Anchor component="button" type="button" underline="always" c="var(--mantine-color-text)" onClick={() => setFront('recovery')}>
              {t('cannotGetIn')}
            </Anchor>
            <Anchor component="button" type="button" underline="always" c="var(--mantine-color-text)" onClick={() => setFront('blankCard')}>
              {t('capture.open')}
            </Anchor>
          </Group>
        ) : null}
        {desk.unfinished > 0 ? (
          <Alert color="yellow" variant="outline" py="xs">
            {t('unfinished', { count: desk.unfinished })}
          </Alert>
        ) : null}
        <Text size="sm">{t('offline')}</Text>
        {desk.secretStore === 'file' ? (
          <Text size="xs" c="dimmed">
            {t('weaker')}
          </Text>
        ) : null}
      </Stack>
    </Box>
  );
}
