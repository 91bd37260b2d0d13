import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/attachment/attachment.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import { fileSize } from '../../../../shared/format/file-size.ts';
import { usePersonName } from '../../../state/names.ts';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  readonly file: Attachment;
  readonly lies: ComplaintView['files'][number] | undefined;
}

/** One file: what it is, how large, who added it and when, and whether it still has a way to go. */
export function FileLine({ file, lies }: Props) {
  const { t } = useTranslation('files');
  const shown = useShown();
  const nameOf = usePersonName();
  const way = lies?.here === false ? t('elsewhere') : lies?.sent === false ? t('notSent') : '';
  return (
    <>
      <Text span size="sm" fw={600} className="said rest">
        {shown.personal(file.name)}
      </Text>
      <Text span size="sm" className="whole">
        {fileSize(file.size, shown.language)}
      </Text>
      {way === '' ? null : (
        <Text span size="sm" className="whole">
          {way}
        </Text>
      )}
      <Text span size="sm" c="dimmed" className="whole">
        {t('by', { name: nameOf(file.by), when: shown.dateTime(file.at) })}
      </Text>
    </>
  );
}
