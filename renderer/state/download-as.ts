/** Gives the person a file to keep; its name is free of characters that file systems refuse. */
export function downloadAs(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|]/gu, '_');
  link.click();
  // The browser has taken hold of the file once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
