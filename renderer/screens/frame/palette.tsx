import { Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Layer } from '../../components/layer.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { showPalette, useScreen } from '../../state/screen-state.ts';
import { type PaletteEntry, usePaletteEntries } from './palette-entries.ts';
import { meantBy, meantFirst } from './palette-order.ts';
import { PaletteList } from './palette-list.tsx';
import { usePaletteFinds } from './use-palette-finds.ts';

const close = (): void => showPalette(false);

/** Ctrl+K: anything. Esc goes back to the same caret. */
export function Palette() {
  const { t } = useTranslation();
  const opened = useScreen((showing) => showing.palette);
  if (!opened) return null;
  return (
    <Layer title={t('anything')} onClose={close} size="lg" bare>
      <PaletteBody />
    </Layer>
  );
}

function run(entry: PaletteEntry): void {
  close();
  entry.run();
}

const listId = 'palette';
const optionId = (entry: PaletteEntry | undefined): string | undefined => entry && `${listId}-${entry.id}`;

function PaletteBody() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<string>();
  const enterWaits = useRef(false);
  const wanted = typed.trim();
  const own = usePaletteEntries(typed);
  const finds = usePaletteFinds(wanted);
  const known = finds.typed === wanted;
  const meant = meantBy(wanted, finds.entries);
  const all = meantFirst([...own, ...finds.entries], meant);
  const chosen = moved === undefined ? (meant ?? likely(own, all, known)) : all.find((one) => optionId(one) === moved);

  const enter = (): void => {
    if (chosen !== undefined) run(chosen);
    else if (known) setMoved(optionId(all[0]));
    else enterWaits.current = true;
  };
  const enterAgain = useEffectEvent(() => {
    if (enterWaits.current) enter();
    enterWaits.current = false;
  });
  useEffect(() => {
    if (known) enterAgain();
  }, [known]);
  useEffect(() => {
    document.getElementById(optionId(chosen) ?? '')?.scrollIntoView({ block: 'nearest' });
  });

  useKeys(
    {
      customer: () => {
        const card = (chosen ?? (known ? firstOf(finds.entries) : undefined))?.card;
        if (card === undefined) return;
        close();
        card();
      },
    },
    { inDialog: true },
  );

  const move = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) return enter();
    enterWaits.current = false;
    const at = chosen === undefined ? (step === 1 ? -1 : 0) : all.indexOf(chosen);
    return setMoved(optionId(all.at((at + step) % Math.max(all.length, 1))));
  };
  return (
    <>
      <TextInput
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls={listId}
        aria-activedescendant={optionId(chosen)}
        aria-label={t('anything')}
        placeholder={t('anything')}
        value={typed}
        onChange={(event) => {
          enterWaits.current = false;
          setMoved(undefined);
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={move}
        maxLength={200}
        data-autofocus
        autoFocus
      />
      <RefusalNote refusal={finds.refusal} language={spoken()} />
      {all.length === 0 && known ? <Text mt="xs">{t('nothingFound')}</Text> : null}
      {all.length === 0 ? null : (
        <PaletteList id={listId} entries={all} idOf={(entry) => optionId(entry) ?? ''} chosen={chosen} onChoose={run} />
      )}
    </>
  );
}

/** The only one the desk found, if it is one. */
const firstOf = (entries: readonly PaletteEntry[]): PaletteEntry | undefined => (entries.length === 1 ? entries[0] : undefined);

/** What Enter means where nobody moved and no complaint's number was typed: the first of the window's own, or the only one found; never one of several unseen. */
function likely(own: readonly PaletteEntry[], all: readonly PaletteEntry[], known: boolean): PaletteEntry | undefined {
  if (own.length > 0) return own[0];
  return known && all.length === 1 ? all[0] : undefined;
}
