import { useTranslation } from 'react-i18next';
import type { Notice } from '../../shared/escalation/notice.ts';
import { sayNotice } from '../../shared/escalation/say-notice.ts';
import type { Instant } from '../../shared/ids.ts';
import type { NoticeWords } from '../components/notice-row.tsx';
import { usePersonName } from './names.ts';
import { isToTake } from './notice-state.ts';
import { useShown } from './use-shown.ts';

/** A notice in words: until when it must be taken or when it came, why, as whom, in whose place, and how it stands. */
export function useNoticeWords(now: Instant): (notice: Notice) => NoticeWords {
  const { t } = useTranslation('notices');
  const shown = useShown();
  const nameOf = usePersonName();
  return (notice) => {
    const { acceptBy, acceptedAt, seenAt, at, number, insteadOf } = notice;
    const takeBy = isToTake(notice) ? acceptBy : null;
    return {
      when: takeBy === null ? shown.moment(at) : shown.left(takeBy, now),
      waits: takeBy !== null,
      overdue: takeBy !== null && takeBy < now,
      number,
      why: sayNotice(notice, shown.language, shown.timeZone),
      isNew: seenAt === null,
      as: t(`as.${notice.as}`),
      place: insteadOf === null ? undefined : t('inPlace', { name: nameOf(insteadOf) }),
      standing: acceptedAt === null ? t(seenAt === null ? 'fresh' : 'seen') : t('takenAt', { time: shown.moment(acceptedAt) }),
    };
  };
}
