import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { CauseView } from '../../../shared/contract/recurrence.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowList } from '../../components/row-list.tsx';
import { openCase } from '../../state/screen-state.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

/** The complaints behind a cause, the newest first: Enter opens one, the button beside it takes it out. */
export function MemberList({ view: { cause, rows, mayManage }, again }: { readonly view: CauseView; readonly again: () => void }) {
  const { t } = useTranslation(['causes', 'common']);
  const shown = useShown();
  const member = useCommand('cause.member', again);
  return (
    <Region title={t('members')} beside={<Text size="sm">{rows.length}</Text>}>
      <RefusalNote refusal={member.refusal} language={shown.language} />
      <RowList<ComplaintRow>
        label={t('members')}
        rows={rows}
        keyOf={(row) => row.id}
        empty={t('noMembers')}
        onOpen={(row) =>
          openCase(
            row.id,
            rows.map((one) => one.id),
          )
        }
        show={(row) => (
          <>
            <Text span size="xs" c="dimmed">
              {shown.date(row.receivedAt)} · {row.number}
            </Text>
            <Text span size="sm" className="said" style={{ flex: 1 }}>
              {row.title}
            </Text>
            <Text span size="xs">
              {t(`common:complaint.state.${row.state}`)}
            </Text>
          </>
        )}
        {...(mayManage
          ? {
              aside: (row) => (
                <Button
                  size="compact-xs"
                  mih={24}
                  variant="subtle"
                  style={{ flexShrink: 0 }}
                  onClick={() => void member.send({ cause: cause.id, complaint: row.id, belongs: false })}
                  aria-label={`${t('takeOut')} ${row.number}`}
                >
                  {t('takeOut')}
                </Button>
              ),
            }
          : {})}
      />
    </Region>
  );
}
