import { useTranslation } from 'react-i18next';
import { act } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { closeDialog } from '../dialog-state.ts';
import { Layer } from '../../../components/layer.tsx';
import { PickList } from '../pick-list.tsx';

/** Ctrl+F8: any stage of the script, by its name. */
export function JumpDialog() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const script = useScriptRun((now) => now.script);
  return (
    <Layer title={t('jump')} onClose={closeDialog}>
      <PickList
        first
        id="jump-to"
        label={t('jump')}
        value={undefined}
        clearable={false}
        nothingFound={t('nothingFound')}
        choices={(script?.stages ?? []).map((one) => ({
          value: one.id,
          label: one.title[language] ?? one.id,
          words: Object.values(one.title).join(' '),
        }))}
        onPick={(to) => {
          closeDialog();
          if (to !== undefined) act({ kind: 'jump', to });
        }}
      />
    </Layer>
  );
}
