import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../../shared/access.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { askerProblem } from '../../../../shared/satisfaction/decide-check.ts';
import { checksSinceSolved } from '../../../../shared/satisfaction/is-asked.ts';
import type { SatisfactionCheck } from '../../../../shared/satisfaction/check.ts';
import { Region } from '../../../components/region.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { usePersonName } from '../../../state/names.ts';
import { goTo } from '../../../state/screen-state.ts';
import { useShown } from '../../../state/use-shown.ts';

/** What the customer said when somebody asked, and the way to ask; absent until it is solved. */
export function CaseChecks({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('followUp');
  const me = useDesk((known) => known.desk?.session?.person);
  const { checks, state } = complaint;
  if (checks.length === 0 && state !== 'resolved') return null;
  const asked = checksSinceSolved(complaint).some((one) => one.result !== 'noAnswer');
  const mayAsk = me !== undefined && may(me.roles, 'checkSatisfaction') && !asked && askerProblem(complaint, { who: me }) === undefined;
  return (
    <Region
      title={t('case.title')}
      beside={
        mayAsk ? (
          <Button size="compact-xs" mih={24} variant="default" onClick={() => goTo({ at: 'followUp', complaint: complaint.id })}>
            {t('case.ask')}
          </Button>
        ) : null
      }
    >
      {checks.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('case.none')}
        </Text>
      ) : (
        <Stack component="ul" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {checks.map((one) => (
            <li key={one.id}>
              <Said check={one} />
            </li>
          ))}
        </Stack>
      )}
    </Region>
  );
}

function Said({ check }: { readonly check: SatisfactionCheck }) {
  const { t } = useTranslation(['followUp', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const { score, solved, result, mood, comment, by, at } = check;
  const words = [
    score === null ? t(`common:complaint.check.result.${result}`) : `${score}/5`,
    ...(solved === null ? [] : [t(`common:complaint.check.solved.${solved}`)]),
    ...(mood === null ? [] : [t(`common:mood.${mood}`)]),
    ...(comment === '' ? [] : [comment]),
  ];
  return (
    <>
      <Text size="sm" className="said">
        {words.join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('case.by', { name: nameOf(by), when: shown.dateTime(at) })}
      </Text>
    </>
  );
}
