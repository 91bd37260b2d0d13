import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Escalation } from '../../../shared/complaint/complaint.ts';
import type { Delivery } from '../../../shared/contract/sync.ts';
import type { ComplaintId, Instant } from '../../../shared/ids.ts';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { type Shown, useShown } from '../../state/use-shown.ts';
import { useJoined, useSyncNews } from '../../state/use-sync.ts';

interface Props {
  readonly complaint: ComplaintId;
  readonly asked: Escalation;
}

/** How far the hand-over has come; while it is not where it must be, the one who is asked is told by phone. A desk that stands alone says nothing. */
export function Delivered(props: Props) {
  return useJoined() ? <HowFar {...props} /> : null;
}

/** Nobody announces that another desk has fetched something: it is asked again so often, milliseconds. */
const askAgainMs = 10_000;
/** A desk heard of within this time is at work: it fetches in a moment. */
const atWorkMs = 60_000;

function HowFar({ complaint, asked }: Props) {
  const { t } = useTranslation('sync');
  const shown = useShown();
  const nameOf = usePersonName();
  const now = useNow(askAgainMs);
  const extension = useDesk((known) => known.people.find(({ id }) => id === asked.to)?.extension) ?? '';
  const fresh = useNews((news) => news.complaints) + useSyncNews() + Math.floor(now / askAgainMs);
  const { value } = useAnswer('sync.delivery', { complaint, escalation: asked.id }, fresh);
  if (value === undefined || value.reached === 'alone') return null;
  const said = sentencesOf(value, { t, shown, now, name: nameOf(asked.to) });
  const phone = extension === '' ? t('delivered.phone') : t('delivered.phoneAt', { extension });
  return (
    <Text size="xs" component="div" c={said.isThere ? 'var(--done-ink)' : 'var(--state-irritated-ink)'} fw={said.isThere ? 400 : 600}>
      <span aria-hidden="true">{said.isThere ? '✓ ' : '▲ '}</span>
      {said.isThere ? said.words : `${said.words} ${phone}`}
    </Text>
  );
}

interface Saying {
  readonly t: TFunction<'sync'>;
  readonly shown: Shown;
  readonly now: Instant;
  readonly name: string;
}

/** What is known of it, and whether the person need not be phoned. */
function sentencesOf(
  value: Exclude<Delivery, { reached: 'alone' }>,
  { t, shown, now, name }: Saying,
): { readonly words: string; readonly isThere: boolean } {
  if (value.reached === 'nobody') return { words: t('delivered.nobody', { name }), isThere: false };
  if (value.reached === 'theirDesk') return { words: t('delivered.theirDesk', { name }), isThere: true };
  const { theirDesk, seenAt } = value;
  if (theirDesk === 'unknown') return { words: t('delivered.headOffice'), isThere: true };
  if (theirDesk === 'none' || seenAt === null) return { words: t('delivered.noDesk', { name }), isThere: false };
  if (now - seenAt < atWorkMs) return { words: t('delivered.onItsWay', { name }), isThere: true };
  return { words: t('delivered.notYet', { name, when: shown.moment(seenAt) }), isThere: false };
}
