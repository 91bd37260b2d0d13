import { Button, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowList } from '../../components/row-list.tsx';

interface Props<Entry> {
  readonly label: string;
  readonly add: string;
  readonly entries: readonly Entry[];
  readonly keyOf: (entry: Entry) => string;
  readonly fresh: () => Entry;
  readonly show: (entry: Entry) => ReactNode;
  /** The form for one entry; it closes the dialog when the change was taken. */
  readonly form: (entry: Entry, close: () => void) => ReactNode;
}

/** A list of catalogue entries: Enter edits one in a dialog, the button adds one. */
export function EntryList<Entry>({ label, add, entries, keyOf, fresh, show, form }: Props<Entry>) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Entry>();
  const close = () => setEdited(undefined);
  return (
    <Stack maw={900}>
      <div>
        <Button variant="default" onClick={() => setEdited(fresh())}>
          {add}
        </Button>
      </div>
      <RowList label={label} rows={entries} keyOf={keyOf} empty={t('nothingFound')} onOpen={setEdited} show={show} />
      <Modal opened={edited !== undefined} onClose={close} title={label} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
        {edited === undefined ? null : form(edited, close)}
      </Modal>
    </Stack>
  );
}
