import { readFileSync } from 'node:fs'

export type Prompt = { version: string; text: string }

/** A prompt file of this folder: `version` in its front matter changes with every change of the text. */
export const readPrompt = (name: 'understand' | 'introduce' | 'photo-title'): Prompt => {
  const file = readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8')
  const found = /^---\nversion: (\d+)\n---\n([\s\S]+)$/.exec(file)
  if (!found?.[1] || !found[2]) throw new Error(`prompts/${name}.md must begin with "---", "version: 1" and "---".`)
  return { version: found[1], text: found[2] }
}

/** Data between marks that it cannot close: what looks like a mark loses its brackets. */
export const between = (mark: string, data: string): string => `<${mark}>${data.replace(/[<>]/g, ' ')}</${mark}>`
