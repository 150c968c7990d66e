import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export type Seal = {
  /** The first bytes of all that it sealed: which key it was. */
  mark: Buffer
  close(bytes: Buffer, resident: string): Buffer
  /** Null when it was sealed by another key, for somebody else, or was touched. */
  open(sealed: Buffer, resident: string): Buffer | null
}

/** NIST SP 800-38D: a nonce of 12 bytes, a tag of 16. */
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const markBytes = 8

/** A key that lives as long as the process: it is nowhere else. */
export const passingKey = (): Buffer => randomBytes(keyBytes)

/**
 * AES-256-GCM with a key that the database never sees: a copy of the database shows nothing. Whose proof it is is bound to it, so that a row
 * cannot be shown as another's.
 */
export const sealWith = (key: Buffer): Seal => {
  const mark = createHash('sha256').update('palier: proofs of address').update(key).digest().subarray(0, markBytes)
  return {
    mark,
    close: (bytes, resident) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(resident))
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([mark, nonce, cipher.getAuthTag(), sealed])
    },
    open: (sealed, resident) => {
      const [nonce, tag, from] = [markBytes, markBytes + nonceBytes, markBytes + nonceBytes + tagBytes]
      if (sealed.length < from || !sealed.subarray(0, nonce).equals(mark)) return null
      try {
        const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonce, tag), { authTagLength: tagBytes })
        opener.setAAD(Buffer.from(resident)).setAuthTag(sealed.subarray(tag, from))
        return Buffer.concat([opener.update(sealed.subarray(from)), opener.final()])
      } catch {
        return null
      }
    },
  }
}
