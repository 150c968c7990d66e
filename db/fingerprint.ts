import { createHash } from 'node:crypto'

/** What is kept of a secret that is long and random: it can be recognised, and not be read. */
export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
