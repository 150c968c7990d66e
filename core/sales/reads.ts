export type SaleReads = {
  /** When this author's sales of since then were published, newest first. */
  salesOf(author: string, since: Date, limit: number): Promise<readonly Date[]>
}
