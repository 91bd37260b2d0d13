import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openEscalation, openPromise } from '../../../shared/complaint/complaint.ts';
import { isOpen } from '../../../shared/complaint/states.ts';
import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import { usePersonName } from '../../state/names.ts';
import { useAwayWords } from '../../state/use-away.ts';
import { useShown } from '../../state/use-shown.ts';
import { Delivered } from './delivered.tsx';
import { NextSteps } from './lifecycle/next-steps.tsx';

interface Props {
  readonly view: ComplaintView;
  readonly now: Instant;
}

/** What a person on the phone must see first: what is next, who speaks with the customer, what was promised until when, who is waited for. */
export function CaseStanding({ view, now }: Props) {
  const { t } = useTranslation(['case', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const { complaint } = view;
  const away = useAwayWords(complaint.owner);
  const open = isOpen(complaint);
  const promise = openPromise(complaint);
  const asked = open ? openEscalation(complaint) : undefined;
  return (
    <dl className="standing">
      <NextSteps view={view} as={Standing} />
      <Standing name={t('standing.owner')}>
        <b>{nameOf(complaint.owner)}</b>
        {away === undefined ? null : <Beneath>{away}</Beneath>}
        {complaint.investigator === null ? null : <Beneath>{t('standing.investigator', { name: nameOf(complaint.investigator) })}</Beneath>}
      </Standing>
      {!open ? null : (
        <Standing name={t('standing.promised')} urgent={promise === undefined || promise.dueAt < now}>
          {promise === undefined ? (
            <b>{t('noPromise')}</b>
          ) : (
            <>
              <Due words={shown.left(promise.dueAt, now)} overdue={promise.dueAt < now} />
              <Beneath>
                {t('standing.promise', { what: t(`common:complaint.what.${promise.what}`), when: shown.dateTime(promise.dueAt) })}
              </Beneath>
            </>
          )}
        </Standing>
      )}
      {asked === undefined ? null : (
        <Standing name={t('standing.asked')} urgent={asked.answerBy < now}>
          <b>{nameOf(asked.to)}</b>
          <Beneath>
            {t('standing.answerBy', { when: shown.dateTime(asked.answerBy) })}
            {' · '}
            {asked.takenAt === null ? t('notTaken') : t('takenBy', { when: shown.dateTime(asked.takenAt) })}
          </Beneath>
          <Delivered complaint={complaint.id} asked={asked} />
        </Standing>
      )}
      {view.level === 0 ? null : (
        <Standing name={t('standing.level')} urgent>
          <b>{t('standing.levelOf', { level: view.level })}</b>
          <Beneath>{t(`standing.told.${levels[view.level] ?? 'lead'}`)}</Beneath>
        </Standing>
      )}
      {open || complaint.outcome === null ? null : (
        <Standing name={t('standing.outcome')}>
          <b>
            <span aria-hidden="true">✓ </span>
            {t(`common:complaint.outcome.${complaint.outcome}`)}
          </b>
          {complaint.resolvedAt === null ? null : <Beneath>{shown.dateTime(complaint.resolvedAt)}</Beneath>}
        </Standing>
      )}
    </dl>
  );
}

/** Whom the rules of escalation have told so far, the highest of them. */
const levels = ['lead', 'lead', 'manager', 'director'] as const;

interface StandingProps {
  readonly name: string;
  /** Late, or missing where it must not be: marked by more than the words. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

function Standing({ name, urgent = false, children }: StandingProps) {
  return (
    <div data-urgent={urgent || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Beneath = ({ children }: { readonly children: ReactNode }) => (
  <Text size="xs" component="div">
    {children}
  </Text>
);
