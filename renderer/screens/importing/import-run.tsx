import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../shared/contract/importing.ts';
import { duration } from '../../../shared/format/duration.ts';
import { Region } from '../../components/region.tsx';
import { downloadAs } from '../../state/download-as.ts';
import { cancelImport, forgetFile, useImport, wrongRows } from '../../state/import-state.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';

/** Seconds until the end at the pace so far; undefined until there is a pace. */
function secondsLeft({ rows, done, startedAt }: ImportProgress, now: number): number | undefined {
  if (startedAt === null || done === 0) return undefined;
  return (((now - startedAt) / done) * (rows - done)) / 1000;
}

/** The import while it runs and after: how far, what came of the rows, and the wrong ones as a file. */
export function ImportRun({ progress }: { readonly progress: ImportProgress }) {
  const { t } = useTranslation('importing');
  const { language } = useShown();
  const now = useNow(1000);
  const { name } = useImport();
  const running = progress.state === 'running' || progress.state === 'reading';
  const left = secondsLeft(progress, now);
  const number = new Intl.NumberFormat(language);
  const save = async () => {
    const csv = await wrongRows();
    if (csv !== undefined) downloadAs(csv, `${name.replace(/\.[^.]*$/u, '')}-wrong.csv`);
  };
  const took = progress.startedAt === null || progress.endedAt === null ? undefined : (progress.endedAt - progress.startedAt) / 1000;
  return (
    <Region title={t(`state.${progress.state}`)}>
      <Stack gap="sm">
        <Progress value={progress.rows === 0 ? 0 : (progress.done / progress.rows) * 100} aria-label={t('progress')} size="xl" />
        <Text size="sm" role="status">
          {t('rowsDone', { done: number.format(progress.done), rows: number.format(progress.rows) })}
          {running && left !== undefined ? ` · ${t('left', { time: duration(left, language) })}` : ''}
          {took === undefined ? '' : ` · ${t('took', { time: duration(took, language) })}`}
        </Text>
        <Group component="dl" gap="xl" m={0}>
          {(['added', 'known', 'wrong'] as const).map((count) => (
            <div key={count}>
              <Text component="dt" size="sm">
                {t(`count.${count}`)}
              </Text>
              <Text component="dd" m={0} fw={700} size="xl">
                {number.format(progress[count])}
              </Text>
            </div>
          ))}
        </Group>
        {running ? <Text size="sm">{t('goesOn')}</Text> : null}
        <Group gap="xs">
          {running ? (
            <Button variant="default" onClick={() => void cancelImport()}>
              {t('cancel')}
            </Button>
          ) : (
            <Button variant={progress.wrong > 0 ? 'default' : 'filled'} onClick={forgetFile}>
              {t('another')}
            </Button>
          )}
          {!running && progress.wrong > 0 ? <Button onClick={() => void save()}>{t('saveWrong')}</Button> : null}
        </Group>
      </Stack>
    </Region>
  );
}
