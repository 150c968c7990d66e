import { bold, type Rich, rich } from '../chat/rich.ts'

export const s = (n: number): string => (n === 1 ? '' : 's')
export const thing = (title: string): Rich => rich`“${bold(title)}”`
