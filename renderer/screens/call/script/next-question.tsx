import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nextStage } from '../../../../shared/script/next-stage.ts';
import { factsNow } from '../../../state/call-facts.ts';
import { sayNext } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';

/** The question that stands before the way on: F8 says yes, Shift+F8 no. */
export function NextQuestion() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const { script, run, asking } = useScriptRun();
  if (!asking || script === undefined || run === undefined) return null;
  const { ask } = nextStage(script, run, factsNow());
  if (ask === null) return null;
  return (
    <div role="alert">
      <Text size="sm" fw={600}>
        {ask[language] ?? ask[script.defaultLocale]}
      </Text>
      <Group gap={6}>
        <Button size="compact-sm" onClick={() => sayNext(true)}>
          {t('yes')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => sayNext(false)}>
          {t('no')}
        </Button>
      </Group>
    </div>
  );
}
