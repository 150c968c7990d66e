import type { Sql } from '../db/connect.ts'

/** Columns of any table whose text holds these words, as `table.column`; jsonb and bytes as they are read. */
export const wordsAnywhere = async (sql: Sql, words: string): Promise<string[]> => {
  const columns = await sql<{ name: string; columnName: string }[]>`
    select c.table_name as name, c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'json', 'character varying') order by 1, 2`
  const found: string[] = []
  for (const { name, columnName } of columns) {
    const rows = await sql`select 1 from ${sql(name)} where strpos(${sql(columnName)}::text, ${words}) > 0 limit 1`
    if (rows.length > 0) found.push(`${name}.${columnName}`)
  }
  return found
}
