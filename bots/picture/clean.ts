import { withoutMetadata } from './jpeg.ts'
import { pngWithoutMetadata } from './png.ts'

/** A photo as neighbours may see it: without where and by whom it was taken. Null for what is neither a JPEG nor a PNG. */
export const cleanPicture = (bytes: Buffer): Buffer | null => withoutMetadata(bytes) ?? pngWithoutMetadata(bytes)
