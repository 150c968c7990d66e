import type { Refusal } from '../../core/proofs/proof.ts'
import { cleanPicture } from '../picture/clean.ts'
import { pixelsOf } from '../picture/size.ts'
import { lookAtPdf } from './pdf.ts'

export const proofMaxBytes = 10 * 1024 * 1024
const pixelsMost = 40_000_000
const pagesMost = 5

export type ProofType = 'image/jpeg' | 'image/png' | 'application/pdf'
export type Taken = { bytes: Buffer; type: ProofType } | { refused: Refusal }

/** By its first bytes; its name and what was said of it are nobody's word. */
export const typeOf = (bytes: Buffer): ProofType | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  const head = bytes.toString('latin1', 0, 8)
  if (head === '\x89PNG\r\n\x1a\n') return 'image/png'
  return /^%PDF-[12]\.\d/.test(head) ? 'application/pdf' : null
}

/** What is kept of a file: a photo without where it was taken, or a short PDF of nothing but pages, each without what hangs behind its end. */
export const takeProof = (bytes: Buffer): Taken => {
  if (bytes.length > proofMaxBytes) return { refused: 'big' }
  const type = typeOf(bytes)
  if (type === null) return { refused: bytes.length === 0 ? 'broken' : 'kind' }
  return type === 'application/pdf' ? takePdf(bytes) : takePicture(bytes, type)
}

const takePicture = (bytes: Buffer, type: ProofType): Taken => {
  const pixels = pixelsOf(bytes)
  const clean = pixels === null ? null : cleanPicture(bytes)
  if (!clean || pixels === null || pixels === 0) return { refused: 'broken' }
  return pixels > pixelsMost ? { refused: 'pixels' } : { bytes: clean, type }
}

const end = Buffer.from('%%EOF')
/** APPNOTE.TXT 4.3.16: the end of an archive, with the length of the comment that follows it. */
const archiveEnd = Buffer.from('PK\x05\x06', 'latin1')
const archiveEndBytes = 22

const takePdf = (whole: Buffer): Taken => {
  const last = whole.lastIndexOf(end)
  if (last < 0) return { refused: 'broken' }
  const bytes = Buffer.concat([whole.subarray(0, last + end.length), Buffer.from('\n')])
  if (isArchive(whole) || isArchive(bytes)) return { refused: 'broken' }
  const look = lookAtPdf(bytes)
  if ('refused' in look) return look
  return look.pages > pagesMost ? { refused: 'pages' } : { bytes, type: 'application/pdf' }
}

/** Whether it is an archive too, for a program that reads it from its end. */
const isArchive = (bytes: Buffer): boolean => {
  const at = bytes.lastIndexOf(archiveEnd)
  return at >= 0 && at + archiveEndBytes <= bytes.length && at + archiveEndBytes + bytes.readUInt16LE(at + 20) === bytes.length
}
