import { embeddedFonts } from './page-styles.ts';

/**
 * A picture that stands on its own as a PNG with twice as many pixels as the drawing, sharp enough for print. The
 * page's fonts travel inside it. Takes SVG text with a `<style>`.
 */
export async function toPng(svg: string): Promise<Blob> {
  const text = svg.replace('<style>', `<style>${await embeddedFonts()}`);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * 2, image.naturalHeight * 2);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
