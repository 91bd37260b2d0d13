import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import { type ComplaintId, type EmployeeId, instant } from '../../../shared/ids.ts';
import { ComplaintCard } from '../../components/complaint-card.tsx';
import { Region } from '../../components/region.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { type Again, formOf, markTold } from '../../state/again.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useCategoryName, usePersonName } from '../../state/names.ts';
import { goBack, wishCall } from '../../state/screen-state.ts';
import { type Correcting, useCorrecting } from '../../state/use-correcting.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { type Action, possibleActions } from '../../state/possible-actions.ts';
import { ActionBar } from './action-bar.tsx';
import { ActionPanel, type Chosen } from './action-panel.tsx';
import { correctionsAgain } from './begin-again.ts';
import { CardEdit } from './card-edit.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseLearning } from './case-learning.tsx';
import { CaseLetters } from './case-letters.tsx';
import { CasePromises } from './case-promises.tsx';
import { CaseSuggestions } from './case-suggestions.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseFiles } from './files/case-files.tsx';
import { CaseDeadlines } from './deadlines/case-deadlines.tsx';
import { CaseChecks } from './handling/case-checks.tsx';
import { CaseRemedy } from './handling/case-remedy.tsx';
import { CaseTasks } from './handling/case-tasks.tsx';
import { CaseVoices } from './handling/case-voices.tsx';
import { CaseLinks } from './lifecycle/case-links.tsx';
import { focusWithin } from './focus-within.ts';
import { TellBlock } from './tell-block.tsx';

interface Props {
  readonly view: ComplaintView;
  readonly among: readonly ComplaintId[];
  /** What head office refused, to be done again here. */
  readonly again?: Again | undefined;
  readonly refresh: () => void;
}

/** What names a date, whichever of them fits the case as it stands. */
const dated = ['promise', 'movePromise', 'contact'] as const;

/** The case once it is known: history at one side, card or the form of an action at the other, the keys of both. */
export function CaseWork({ view, among, again, refresh }: Props) {
  const { t } = useTranslation(['case', 'common', 'sync']);
  const shown = useShown();
  const now = useNow(30_000);
  const nameOf = usePersonName();
  const categoryName = useCategoryName(shown.language);
  const me = useDesk((known) => known.desk?.session?.person);
  const [chosen, setChosen] = useState(() => chosenAgain(again, view, me?.id));
  const correcting = useCorrecting(view.complaint, refresh);
  const { complaint } = view;
  const possible = possibleActions(view, me?.id, now);
  const choose = (action: Action) => possible.includes(action) && setChosen({ action });
  const close = () => setChosen(undefined);
  const done = () => {
    if (chosen?.again !== undefined) void markTold(chosen.again.told);
    close();
    refresh();
  };
  useCorrectingAgain(again, correcting);
  useEscape(() => {
    if (chosen !== undefined) close();
    else if (correcting.editing && !correcting.changed) correcting.drop();
    else goBack(); // what is typed stays
  });
  useKeys({
    note: () => choose('measure'),
    promiseDate: () => choose(dated.find((one) => possible.includes(one)) ?? 'contact'),
    chooseSolution: () => choose('solve'),
    handOver: () => choose('handOver'),
  });
  const phone = complaint.caller.phone ?? '';
  const canCall = may(me?.roles ?? [], 'takeCall') && phone !== '';
  return (
    <>
      <CaseHeader view={view} among={among} now={now} />
      <TellBlock view={view} now={now} onDone={done} onContact={({ result }) => setChosen({ action: 'contact', result })} />
      <ActionBar
        possible={possible}
        now={chosen?.action}
        onChoose={choose}
        onCall={canCall ? () => wishCall({ kind: 'complaint', complaint: complaint.id, number: phone }) : undefined}
      />
      <div className="case-panes">
        {chosen === undefined ? null : (
          <section
            key={chosen.action}
            ref={focusWithin}
            aria-label={t(`act.${chosen.action}`)}
            data-region=""
            tabIndex={-1}
            className="case-action"
          >
            {chosen.again === undefined ? null : (
              <Text size="sm" fw={600}>
                {t('sync:told.againNote', { when: shown.dateTime(chosen.again.at) })}
              </Text>
            )}
            <ActionPanel chosen={chosen} view={view} onDone={done} onClose={close} />
          </section>
        )}
        <Stack gap="md" miw={0} className="case-told">
          <Region
            title={t('card')}
            beside={
              view.may.edit && (!correcting.editing || chosen !== undefined) ? (
                <Button size="compact-xs" mih={24} variant="default" disabled={chosen !== undefined} onClick={() => correcting.begin()}>
                  {t('editCard')}
                </Button>
              ) : null
            }
          >
            {correcting.editing && chosen === undefined ? (
              <CardEdit correcting={correcting} />
            ) : (
              <ComplaintCard
                complaint={complaint}
                category={categoryName(complaint.category)}
                nameOf={nameOf}
                personal={shown.personal}
                money={shown.money}
                dateTime={shown.dateTime}
              />
            )}
          </Region>
          <Region title={t('timeline')}>
            <CaseTimeline entries={view.timeline} />
          </Region>
        </Stack>
        <Stack gap="md" miw={0} className="case-doing">
          <CaseSuggestions complaint={complaint} />
          <CasePromises complaint={complaint} now={now} />
          <CaseDeadlines complaint={complaint} now={now} />
          <CaseVoices view={view} again={refresh} />
          <CaseTasks view={view} again={refresh} />
          <CaseRemedy view={view} again={refresh} />
          <CaseChecks complaint={complaint} />
          <CaseLinks view={view} onDone={refresh} />
          <CaseFiles view={view} onDone={refresh} />
          <CaseLetters complaint={complaint} among={among} />
          <CaseLearning complaint={complaint} />
        </Stack>
      </div>
    </>
  );
}

/** The form of what is done again, where the case still allows it; the card has its own way. */
function chosenAgain(again: Again | undefined, view: ComplaintView, me: EmployeeId | undefined): Chosen | undefined {
  if (again === undefined) return undefined;
  const action = formOf(again, view, me, instant.parse(Date.now()));
  return action === undefined || action === 'correct' ? undefined : { action, again };
}

/** Opens the card with what was corrected the first time, once. */
function useCorrectingAgain(again: Again | undefined, correcting: Correcting): void {
  const begin = useEffectEvent(() => {
    const typed = correctionsAgain(again);
    if (typed !== undefined) correcting.begin(typed, again?.told);
  });
  useEffect(() => begin(), []);
}
