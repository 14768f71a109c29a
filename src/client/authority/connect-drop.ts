import { part } from '../page/parts.ts';

/** Takes files that are chosen or dropped on the element; a file dropped beside the zone must not open in its place. */
export function connectDrop(root: HTMLElement, take: (files: readonly File[]) => void): void {
  const field = part(root, 'file') as HTMLInputElement;
  field.addEventListener('change', () => {
    const files = [...(field.files ?? [])];
    field.value = ''; // so that the same file can be chosen again, and its name is not kept
    take(files);
  });
  const zone = part(root, 'drop');
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  root.addEventListener('dragleave', (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) zone.classList.remove('over');
  });
  root.addEventListener('drop', (event) => {
    zone.classList.remove('over');
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
}
