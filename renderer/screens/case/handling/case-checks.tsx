import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../../shared/access.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { SatisfactionCheck } from '../../../../shared/satisfaction/check.ts';
import { askerProblem } from '../../../../shared/satisfaction/decide-check.ts';
import { checksSinceSolved } from '../../../../shared/satisfaction/is-asked.ts';
import { wordsIn } from '../../../../shared/satisfaction/questionnaire.ts';
import { Region } from '../../../components/region.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { usePersonName } from '../../../state/names.ts';
import { goTo } from '../../../state/screen-state.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { useShown } from '../../../state/use-shown.ts';

/** What the customer said when somebody asked, or wrote on paper, and the way to ask; absent until it is solved or anything was said. */
export function CaseChecks({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('followUp');
  const me = useDesk((known) => known.desk?.session?.person);
  const replies = useAnswer('questionnaire.ofCase', { complaint: complaint.id }, complaint.revision).value ?? [];
  const { checks, state } = complaint;
  if (checks.length === 0 && replies.length === 0 && state !== 'resolved') return null;
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
      {checks.length + replies.length === 0 ? (
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
          {replies.map((one) => (
            <li key={one.reply.id}>
              <Written {...one} />
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

/** A questionnaire that came back about this case: each question with its answer. */
function Written({ reply, questionnaire }: Output<'questionnaire.ofCase'>[number]) {
  const { t } = useTranslation('followUp');
  const shown = useShown();
  const { language } = shown;
  return (
    <details>
      <summary>{t('case.reply', { when: shown.date(reply.at) })}</summary>
      {reply.answers.map(({ question, scale, ticks, text }) => {
        const asked = questionnaire.questions.find(({ id }) => id === question);
        if (asked === undefined) return null;
        const ticked = ticks.flatMap((place) => {
          const box = asked.boxes[place];
          return box === undefined ? [] : [wordsIn(box, language)];
        });
        return (
          <Text size="sm" className="said" key={question}>
            {wordsIn(asked.words, language)} <b>{scale === null ? (text === '' ? ticked.join(', ') : text) : `${scale}/5`}</b>
          </Text>
        );
      })}
    </details>
  );
}
