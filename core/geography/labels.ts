import { nameKey } from './names.ts'

/** What La Poste and people write in place of a commune, and the communes it may be. */
const written = `
paris la defense: 92026 92062 92050
la defense: 92026 92062 92050
saint quentin en yvelines: 78621 78423 78297 78383 78644 78168 78208
saint quentin yvelines: 78621 78423 78297 78383 78644 78168 78208
marne la vallee: 77083 77337 77258 77468 77449 77111 77307 93051
cergy pontoise: 95127 95500
sophia antipolis: 06152 06018 06004
roissy cdg: 95527
roissy charles de gaulle: 95527
val d europe: 77449 77111 77018 77268
`

let labels: ReadonlyMap<string, readonly string[]> | null = null

/** The citycodes that a label may stand for, by the label's `nameKey`. */
export const labelled = (key: string): readonly string[] => {
  labels ??= new Map(
    written
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', codes = ''] = line.split(': ')
        return [nameKey(name), codes.split(' ')]
      }),
  )
  return labels.get(key) ?? []
}
