/** A link as Telegram keeps it, or what is wrong with it. */
export const checkLink = (link: string, httpsOnly = false): { url: string } | { why: string } => {
  const scheme = /^(tg|ton|tonsite):(?:\/\/)?/i.exec(link)
  if (scheme) return httpsOnly ? { why: 'Only HTTPS links are allowed' } : appLink(link, scheme[0], scheme[1]?.toLowerCase() ?? '')
  const protocol = /^([^:/?#@[\]]*):\/\//.exec(link)?.[1]?.toLowerCase()
  if (protocol !== undefined && protocol !== 'http' && protocol !== 'https') return { why: 'Unsupported URL protocol' }
  if (httpsOnly && protocol !== 'https') return { why: 'Only HTTPS links are allowed' }
  const rest = link.slice(protocol === undefined ? 0 : protocol.length + 3)
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  const why = wrongAuthority(authority)
  if (why !== undefined) return { why }
  const path = rest.slice(authority.length).trimEnd().replaceAll(' ', '%20')
  return { url: `${protocol ?? 'http'}://${authority.toLowerCase()}${path.startsWith('/') ? path : `/${path}`}` }
}

const wrongAuthority = (authority: string): string | undefined => {
  const [, host = '', port] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority) ?? []
  if (port !== undefined && !(Number(port) > 0 && Number(port) <= 65535)) return 'Wrong port number specified in the URL'
  if (host === '') return 'URL host is empty'
  if (host === '.') return 'Host is invalid'
  if (host.startsWith('[')) return undefined
  if (/[\0-\x20"#/<>?@[\\\]^`{|}\x7f]/.test(host)) return 'Disallowed character in URL host'
  return host.includes('.') ? undefined : 'Wrong HTTP URL'
}

const appLink = (link: string, prefix: string, scheme: string): { url: string } | { why: string } => {
  const rest = link.slice(prefix.length)
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  if (host === '') return { why: 'URL host is empty' }
  return /^[\w.-]+$/.test(host) ? { url: `${scheme}://${rest}` } : { why: 'Unallowed characters in URL host' }
}

/** What a link to this bot asks for, if it is one: `t.me/<bot>?start=…`, or the same as `tg://resolve?domain=<bot>&start=…`. */
export const deepLink = (url: string, username: string): { start?: string; startgroup?: string } | undefined => {
  const parsed = URL.parse(url.replace(/^tg:(?:\/\/)?resolve\?domain=(\w+)&?/i, 'https://t.me/$1?').replace(/^(?!https?:)/i, 'https://'))
  if (!parsed || !['t.me', 'telegram.me'].includes(parsed.host)) return undefined
  if (parsed.pathname.replaceAll('/', '').toLowerCase() !== username.toLowerCase()) return undefined
  const [start, startgroup] = [parsed.searchParams.get('start'), parsed.searchParams.get('startgroup')]
  return { ...(start !== null && { start }), ...(startgroup !== null && { startgroup }) }
}
