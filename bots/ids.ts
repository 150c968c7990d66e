import { randomBytes } from 'node:crypto'

/** 96 random bits as 16 characters (base64url): unguessable, and short enough for buttons and links. */
export const randomId = (): string => randomBytes(12).toString('base64url')
