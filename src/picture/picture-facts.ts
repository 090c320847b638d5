/** PictureFacts: what is known of a picture from its header alone. */

export type PictureFormat = 'jpeg' | 'png' | 'tiff' | 'webp' | 'gif' | 'avif';

export interface PictureFacts {
  readonly format: PictureFormat;
  /** pixels of the upright picture: a camera held sideways is allowed for */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8; 1 = stored upright */
  readonly orientation: number;
  /** the resolution the file claims, pixels per inch; `null` when it claims none */
  readonly ppi: number | null;
  /** 1 grey, 3 RGB, 4 CMYK; transparency is counted in `alpha` alone */
  readonly channels: number;
  readonly alpha: boolean;
  /** 线条稿: every pixel is black or white */
  readonly twoTone: boolean;
  /** an ICC profile is inside */
  readonly hasProfile: boolean;
}

/** More pixels than this are refused before anything is decoded: 16,384 squared, libvips' own limit. */
export const mostPixels = 16_384 * 16_384;

/** EXIF 2.3, 4.6.4: orientations 5 to 8 are turned by a quarter. */
export const turned = (orientation: number): boolean => orientation >= 5 && orientation <= 8;
