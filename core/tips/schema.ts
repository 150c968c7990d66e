import { z } from 'zod'
import { tipSorts, whyMax } from './tip.ts'

/** What a reader or a form makes of a tip. */
export const about = z.object({ sort: z.enum(tipSorts), category: z.string().max(24).nullable(), why: z.string().max(whyMax).nullable() })
