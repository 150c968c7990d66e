import { z } from 'zod'
import { checkedIntro } from '../core/digests/intro.ts'
import { complete } from './complete.ts'
import type { Ask } from './endpoint.ts'
import { masked } from './mask.ts'
import { between, readPrompt } from './prompt.ts'

const answer = z.strictObject({ line: z.string() })

/** One line that opens the morning page, from its titles alone. */
export const introduceBy = (ask: Ask, model: string) => {
  const prompt = readPrompt('introduce')
  return async (titles: readonly string[], quartier: string, language: 'fr' | 'en'): Promise<string | null> => {
    const hidden = titles.map((it) => masked(it.replace(/\s+/g, ' '), []))
    const said = await complete(ask, {
      what: 'line',
      model,
      system: prompt.text,
      user: `Language: ${language}. Quartier: ${between('name', quartier)}.\n${between('titles', hidden.join('\n'))}`,
      answer,
      tokens: 120,
    })
    return said && checkedIntro(said.line, titles, quartier)
  }
}
