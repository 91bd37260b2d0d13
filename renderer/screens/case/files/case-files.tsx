import { Button, FileButton, Stack, Text } from '@mantine/core';
import { type DragEvent, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/attachment/attachment.ts';
import { keptFiles } from '../../../../shared/attachment/decide-attachment.ts';
import { fileTypes } from '../../../../shared/attachment/file-type.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import { Region } from '../../../components/region.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { addFiles, useAddingFiles } from '../../../state/adding-files.ts';
import { useShown } from '../../../state/use-shown.ts';
import { AddingLine } from './adding-line.tsx';
import { FileLine } from './file-line.tsx';
import { OpenFile } from './open-file.tsx';
import { RemoveFile } from './remove-file.tsx';

interface Props {
  readonly view: ComplaintView;
  readonly onDone: () => void;
}

type Shown = { readonly what: 'open' | 'remove'; readonly file: Attachment };

/** Photos, papers and recordings of a case: added by a button, dropped on the list or pasted anywhere on the case. */
export function CaseFiles({ view, onDone }: Props) {
  const { t } = useTranslation('files');
  const { personal } = useShown();
  const { complaint, may } = view;
  const files = keptFiles(complaint);
  const adding = useAddingFiles((all) => all.files).filter((one) => one.complaint === complaint.id);
  const [shown, setShown] = useState<Shown>();
  const add = (some: Iterable<File>) => addFiles(complaint.id, some);
  const drop = useDropped(may.attach ? add : undefined);
  if (!may.attach && files.length === 0 && adding.length === 0) return null;
  const close = () => setShown(undefined);
  return (
    <div {...drop.handlers} style={{ outline: drop.over ? '2px solid var(--mantine-primary-color-filled)' : undefined }}>
      <Region title={t('title')} beside={may.attach ? <AddButton onAdd={add} /> : null}>
        <RowList
          label={t('title')}
          rows={files}
          keyOf={(one) => one.id}
          onOpen={(file) => setShown({ what: 'open', file })}
          empty={t('none')}
          show={(file) => <FileLine file={file} lies={view.files.find((one) => one.attachment === file.id)} />}
          aside={(file) =>
            may.detach.includes(file.id) ? (
              <Button
                size="compact-xs"
                mih={24}
                flex="none"
                variant="subtle"
                aria-label={`${t('remove.button')}: ${personal(file.name)}`}
                onClick={() => setShown({ what: 'remove', file })}
              >
                {t('remove.button')}
              </Button>
            ) : null
          }
        />
        {may.attach ? (
          <Text size="sm" c="dimmed">
            {t('how')}
          </Text>
        ) : null}
        <Stack gap={4}>
          {adding.map((one) => (
            <AddingLine key={one.id} adding={one} />
          ))}
        </Stack>
      </Region>
      {shown?.what === 'open' ? <OpenFile complaint={complaint.id} file={shown.file} onClose={close} /> : null}
      {shown?.what === 'remove' ? <RemoveFile complaint={complaint.id} file={shown.file} onClose={close} onDone={onDone} /> : null}
    </div>
  );
}

function AddButton({ onAdd }: { readonly onAdd: (files: readonly File[]) => void }) {
  const { t } = useTranslation('files');
  return (
    <FileButton multiple accept={fileTypes.join(',')} onChange={onAdd}>
      {(props) => (
        <Button {...props} size="compact-xs" mih={24} variant="default">
          {t('add')}
        </Button>
      )}
    </FileButton>
  );
}

interface Dropping {
  readonly over: boolean;
  readonly handlers: Pick<React.HTMLAttributes<HTMLDivElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
}

/** Files dropped here, or pasted anywhere while no text is: both arrive the same way. */
function useDropped(add: ((files: Iterable<File>) => void) | undefined): Dropping {
  const [over, setOver] = useState(false);
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { files = [], types = [] } = event.clipboardData ?? {};
    // A table copied from an office program comes as text and as a picture: the text is what was meant.
    if (add === undefined || files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    add(files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  if (add === undefined) return { over: false, handlers: {} };
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      },
    },
  };
}
