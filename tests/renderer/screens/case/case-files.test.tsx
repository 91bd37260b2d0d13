import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownComplaint, aView, irina } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CaseFiles } from '../../../../renderer/screens/case/files/case-files.tsx';
import { useAddingFiles } from '../../../../renderer/state/adding-files.ts';
import { type Attachment, attachment } from '../../../../shared/attachment/attachment.ts';

const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const size = atob(point).length;

const aFile = (as: Partial<Attachment> = {}) =>
  attachment.parse({
    id: '00000000-0000-7000-8000-00000000af01',
    sha256: 'a'.repeat(64),
    name: 'broken cup.png',
    type: 'image/png',
    size,
    by: irina.id,
    at: Date.UTC(2026, 10, 20, 7),
    state: 'kept',
    removed: null,
    ...as,
  });
const other = aFile({
  id: attachment.shape.id.parse('00000000-0000-7000-8000-00000000af02'),
  name: 'said.txt',
  type: 'text/plain',
  size: 2_400_000,
});

const view = (files: readonly Attachment[] = [], may: Partial<ReturnType<typeof aView>['may']> = {}) => {
  const shown = aView({ attachments: [...files] });
  return {
    ...shown,
    files: files.map(({ id }) => ({ attachment: id, here: true, sent: null as boolean | null })),
    may: { ...shown.may, detach: files.map(({ id }) => id), ...may },
  };
};
const done = vi.fn<() => void>();
const region = () => page.getByRole('region', { name: 'Attachments' });
const showFiles = (of = view(), how: Parameters<typeof show>[1] = {}) => show(<CaseFiles view={of} onDone={done} />, how);

/** What the window's own buttons, drops and pastes hand over. */
function hand(kind: 'drop' | 'paste', files: readonly File[], text?: string): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (text !== undefined) data.setData('text/plain', text);
  const target = region().element();
  target.dispatchEvent(
    kind === 'drop'
      ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })
      : new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
  );
}

beforeEach(() => {
  fakeDesk.fresh();
  done.mockClear();
  useAddingFiles.setState({ files: [] });
  fakeDesk.answers({
    'attachment.begin': () => null,
    'attachment.piece': () => null,
    'attachment.finish': () => ({ complaint: aShownComplaint() }),
    'attachment.cancel': () => null,
    'attachment.remove': () => ({ complaint: aShownComplaint() }),
    'attachment.read': () => ({ base64: point, at: 0, size }),
  });
});

it('sends a dropped file whole and in order, however large, and says how far it is', async () => {
  await showFiles();
  fakeDesk.takes(150);
  hand('drop', [new File([new Uint8Array(300_000)], 'photo\u202Egnp.exe')]);
  await expect.element(page.getByRole('progressbar', { name: /Adding photo/u })).toBeVisible();
  await expect.poll(() => fakeDesk.asked('attachment.finish')).toHaveLength(1);
  expect(fakeDesk.asked('attachment.begin')).toMatchObject([{ name: 'photognp.exe', size: 300_000 }]);
  expect(fakeDesk.asked('attachment.piece').map(({ at, base64 }) => [at, atob(base64).length])).toEqual([
    [0, 131_072],
    [131_072, 131_072],
    [262_144, 37_856],
  ]);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});

it('takes a pasted picture, but not the picture of pasted text', async () => {
  await showFiles();
  hand('paste', [new File(['x'], 'image.png')], 'a table');
  hand('paste', [new File(['x'], 'image.png')]);
  await expect.poll(() => fakeDesk.asked('attachment.finish')).toHaveLength(1);
  expect(fakeDesk.asked('attachment.begin')).toHaveLength(1);
});

it('takes files by its button from the keyboard', async () => {
  await showFiles();
  const button = page.getByRole('button', { name: 'Add files…' });
  await expect.element(button).toBeVisible();
  const input = region().element().querySelector('input[type=file]');
  expect(input).toHaveAttribute('multiple');
  const opened = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  input?.addEventListener('click', opened);
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledOnce();
});

it('can be stopped on its way: the desk hears it and nothing more is sent', async () => {
  await showFiles();
  fakeDesk.takes(200);
  hand('drop', [new File([new Uint8Array(5_000_000)], 'long.wav')]);
  await page.getByRole('button', { name: 'Stop: long.wav' }).click();
  await expect.poll(() => fakeDesk.asked('attachment.cancel').length).toBeGreaterThan(0);
  await expect.element(page.getByText('long.wav')).not.toBeInTheDocument();
  await expect.poll(() => fakeDesk.asked('attachment.cancel').length).toBe(2);
  expect(fakeDesk.asked('attachment.piece').length).toBeLessThan(10);
  expect(fakeDesk.asked('attachment.finish')).toEqual([]);
});

it('says why a file was not taken, and goes on with the next one', async () => {
  await showFiles();
  fakeDesk.answers({ 'attachment.piece': ({ base64 }) => (atob(base64).startsWith('MZ') ? 'fileTypeNotTaken' : null) });
  hand('drop', [new File(['MZ'], 'setup.png'), new File(['text'], 'said.txt')]);
  await expect.element(page.getByText(/This file is not one a complaint takes/u)).toBeVisible();
  await expect.poll(() => fakeDesk.asked('attachment.finish')).toHaveLength(1);
  await page.getByRole('button', { name: 'Put away: setup.png' }).click();
  await expect.element(page.getByText('setup.png')).not.toBeInTheDocument();
});

it('shows a picture with its name as its words, by the keyboard', async () => {
  await showFiles(view([aFile(), other]));
  await expect.element(page.getByText('2.4 MB')).toBeVisible();
  const row = page.getByRole('button', { name: /^broken cup\.png/u });
  (row.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('img', { name: 'broken cup.png' })).toBeVisible();
  expect(fakeDesk.asked('attachment.read')).toMatchObject([{ at: 0, attachment: aFile().id }]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('shows how much came while head office sends it, and says when it cannot', async () => {
  const away = view([aFile()]);
  await showFiles({ ...away, files: [{ attachment: aFile().id, here: false, sent: true }] });
  await expect.element(page.getByText('at head office')).toBeVisible();
  fakeDesk.answers({ 'attachment.read': () => ({ base64: null, at: 35, size }) });
  await page.getByRole('button', { name: /^broken cup\.png/u }).click();
  await expect.element(page.getByText(/Fetching the file… 50\s?%/u)).toBeVisible();
  fakeDesk.answers({ 'attachment.read': () => 'fileNotHere' });
  await expect.element(page.getByText(/head office cannot be reached now/u)).toBeVisible();
});

it('is removed only with a reason', async () => {
  await showFiles(view([aFile()]));
  await page.getByRole('button', { name: 'Remove: broken cup.png' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/u })
    .click();
  await expect.element(page.getByText(/The reason is missing/u)).toBeVisible();
  await page.getByRole('textbox', { name: 'Why it is removed' }).fill('Another customer');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('attachment.remove')).toMatchObject([{ attachment: aFile().id, reason: 'Another customer' }]);
  expect(done).toHaveBeenCalledOnce();
});

it('offers nothing to whoever may not add, and no removing of another’s file', async () => {
  await showFiles(view([], { attach: false }));
  await expect.element(region()).not.toBeInTheDocument();
  await showFiles(view([aFile()], { attach: false, detach: [] }));
  await expect.element(region()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Add files…' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /Remove/u })).not.toBeInTheDocument();
});

it.each(['en', 'ru', 'th'] as const)('says what is on its way in %s', async (language) => {
  const here = view([aFile()]);
  await showFiles({ ...here, files: [{ attachment: aFile().id, here: true, sent: false }] }, { language });
  const words = { en: 'on its way to head office', ru: 'на пути в головной офис', th: 'กำลังส่งไปสำนักงานใหญ่' };
  await expect.element(page.getByText(words[language])).toBeVisible();
});
