import sharp from 'sharp';

/** A drawing as PNG of the size it gives, in few colours, as our pictures have. */
export function toPng(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, dither: 0, effort: 1 }).toBuffer();
}
