/** Every table: what the product keeps, and what carries messages in and out. */

export * from './schema/associations.ts'
export * from './schema/calendars.ts'
export * from './schema/digests.ts'
export * from './schema/domain.ts'
export * from './schema/events.ts'
export * from './schema/geography.ts'
export * from './schema/joining.ts'
export * from './schema/lives.ts'
export * from './schema/messages.ts'
export * from './schema/rounds.ts'
export * from './schema/things.ts'
