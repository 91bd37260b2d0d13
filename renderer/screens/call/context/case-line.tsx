import { Text, UnstyledButton } from '@mantine/core';
import type { ComplaintRow } from '../../../../shared/contract/complaint.ts';
import { openCase } from '../../../state/screen-state.ts';

/** One case in a line; it opens without ending the call. */
export const CaseLine = ({ row, beside }: { readonly row: ComplaintRow; readonly beside: string }) => (
  <li>
    <UnstyledButton onClick={() => openCase(row.id)} style={{ minHeight: 24, width: '100%', padding: '2px 0' }}>
      <Text span size="xs" c="dimmed">
        {row.number}
      </Text>{' '}
      <Text span size="sm" className="said">
        {row.title}
      </Text>{' '}
      <Text span size="xs" c="dimmed">
        {beside}
      </Text>
    </UnstyledButton>
  </li>
);
