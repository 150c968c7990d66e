/** As much of JSON Schema as Discord's OpenAPI file uses. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  required?: string[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
}

/** What does not fit. A field that the specification does not know is no fault of an answer: it lags behind the service. */
export const wrongIn = (schemas: Record<string, Schema>) => {
  const wrong = (value: unknown, schema: Schema, at: string): string[] => {
    if (schema.$ref) return wrong(value, schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, at)
    const either = schema.oneOf ?? schema.anyOf
    if (either) {
      const tries = either.map((one) => wrong(value, one, at)).toSorted((a, b) => a.length - b.length)
      return tries[0] ?? []
    }
    const inherited = (schema.allOf ?? []).flatMap((one) => wrong(value, one, at))
    return [...inherited, ...typed(value, schema, at), ...listed(value, schema, at), ...fields(value, schema, at)]
  }
  const listed = (value: unknown, { items, minItems = 0, maxItems = Infinity }: Schema, at: string): string[] => {
    if (!Array.isArray(value)) return []
    const count = value.length < minItems || value.length > maxItems ? [`${at} has ${value.length} items`] : []
    return [...count, ...(items ? value.flatMap((one, index) => wrong(one, items, `${at}[${index}]`)) : [])]
  }
  const fields = (value: unknown, { properties = {}, required = [], additionalProperties: others }: Schema, at: string): string[] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`)
    const inside = Object.entries(value).flatMap(([name, one]) => {
      const schema = properties[name] ?? (typeof others === 'object' ? others : undefined)
      return schema ? wrong(one, schema, `${at}.${name}`) : []
    })
    return [...missing, ...inside]
  }
  return wrong
}

const typed = (value: unknown, { type, enum: allowed, minLength = 0, maxLength = Infinity }: Schema, at: string): string[] => {
  const own = value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
  const types = [type ?? []].flat()
  if (types.length > 0 && !types.includes(own) && !(own === 'integer' && types.includes('number'))) return [`${at} is ${own}, not ${types}`]
  // The type of a component is worth more than all of its fields: it chooses the shape.
  if (allowed && !allowed.includes(value)) return Array(9).fill(`${at} is ${String(value)}, not one of ${allowed}`)
  if (typeof value === 'string' && (value.length < minLength || value.length > maxLength)) return [`${at} has ${value.length} characters`]
  return []
}
