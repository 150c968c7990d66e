/** Every table: what the product keeps, and what carries messages in and out. */
export * from './schema/domain.ts'
export * from './schema/lives.ts'
export * from './schema/messages.ts'
