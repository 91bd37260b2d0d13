import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/attachment/attachment.ts';
import { isPicture } from '../../../../shared/attachment/file-type.ts';
import type { ComplaintId } from '../../../../shared/ids.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { downloadAs } from '../../../state/download-as.ts';
import { useFile } from '../../../state/use-file.ts';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  readonly complaint: ComplaintId;
  readonly file: Attachment;
  readonly onClose: () => void;
}

/** A file that was opened: a picture is shown, everything else is given to the person to keep and open themselves. */
export function OpenFile({ complaint, file, onClose }: Props) {
  const { t } = useTranslation(['files', 'common']);
  const { language, personal } = useShown();
  const picture = isPicture(file.type);
  const { got, blob, refusal } = useFile(complaint, file, (whole) => {
    if (!picture) downloadAs(whole, file.name);
  });
  const share = file.size === 0 ? 0 : got / file.size;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<span className="said">{personal(file.name)}</span>}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="xs">
        <RefusalNote refusal={refusal} language={language} />
        {blob === undefined && refusal === undefined ? (
          <>
            <Progress value={share * 100} aria-label={t('fetching')} />
            <Text size="sm" role="status">
              {t('fetching')} {new Intl.NumberFormat(language, { style: 'percent' }).format(share)}
            </Text>
          </>
        ) : null}
        {blob === undefined ? null : picture ? <Picture blob={blob} name={file.name} /> : <Text size="sm">{t('saved')}</Text>}
        <Group gap="xs">
          {blob === undefined ? null : (
            <Button variant="default" onClick={() => downloadAs(blob, file.name)}>
              {t(picture ? 'save' : 'saveAgain')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t(blob === undefined && refusal === undefined ? 'stop' : 'common:close')} (Esc)
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Picture({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation('files');
  const [broken, setBroken] = useState(false);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  if (broken) return <Text size="sm">{t('noPicture')}</Text>;
  return (
    <img
      ref={show}
      alt={name}
      onError={() => setBroken(true)}
      style={{ maxWidth: '100%', maxHeight: '65vh', objectFit: 'contain', alignSelf: 'center' }}
    />
  );
}
