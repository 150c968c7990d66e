import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proofMaxBytes, takeProof } from './take.ts'
import { jpegOf, pdfOf, pngOf } from './test-files.ts'

const refusal = (bytes: Buffer): string | null => {
  const it = takeProof(bytes)
  return 'refused' in it ? it.refused : null
}
const archive = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')

describe('what is taken', () => {
  test('photos, without where they were taken and what hides behind them', () => {
    const jpeg = takeProof(jpegOf(3000, 4000, { exif: 'GPS 48.87 2.38', behind: '<script>PK\x03\x04' }))
    expect(jpeg).toMatchObject({ type: 'image/jpeg', bytes: jpegOf(3000, 4000) })
    expect(takeProof(pngOf(1000, 1000, '12 rue Ramponeau'))).toMatchObject({ type: 'image/png', bytes: pngOf(1000, 1000) })
  })
  test.each([1, 2, 5])('a PDF of %i pages, written plainly or packed', (pages) => {
    expect(takeProof(pdfOf(pages))).toMatchObject({ type: 'application/pdf', bytes: pdfOf(pages) })
    expect(refusal(pdfOf(pages, { packed: true }))).toBeNull()
  })
  test('a PDF is cut where it ends: nothing hides behind it', () => {
    const behind = Buffer.concat([pdfOf(), Buffer.from('<html><script>alert(1)</script>')])
    expect(takeProof(behind)).toMatchObject({ bytes: pdfOf() })
  })
  test('a word that looks like a stream’s end in its content is no obstacle where its length is said', () => {
    expect(refusal(pdfOf(1, { marker: 'endstream /Type /Page /Type /Page /Type /Page /Type /Page /Type /Page' }))).toBeNull()
  })
})

describe('what is not', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'broken'],
    ['a page', Buffer.from('<!doctype html><script>'), 'kind'],
    ['a drawing (SVG)', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'kind'],
    ['GIF', Buffer.from('GIF89a/*'), 'kind'],
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'kind'],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic'), 'kind'],
    ['an archive', Buffer.from('PK\x03\x04'), 'kind'],
    ['a PDF behind something else', Buffer.concat([Buffer.from('<html>'), pdfOf()]), 'kind'],
    ['a PDF without its end', pdfOf().subarray(0, -8), 'broken'],
    ['a PDF of nothing', Buffer.from('%PDF-1.4\n%%EOF'), 'broken'],
    ['a photo cut before its pixels', jpegOf(10, 10).subarray(0, 60), 'broken'],
    ['a PNG cut short', pngOf(10, 10).subarray(0, -4), 'broken'],
    ['a picture of nought', pngOf(0, 10), 'broken'],
    ['a bomb of pixels (PNG)', pngOf(30_000, 30_000), 'pixels'],
    ['a bomb of pixels (JPEG)', jpegOf(60_000, 60_000), 'pixels'],
    ['one byte too much', Buffer.concat([jpegOf(10, 10), Buffer.alloc(proofMaxBytes)]), 'big'],
    ['six pages', pdfOf(6), 'pages'],
    ['six pages, packed', pdfOf(6, { packed: true }), 'pages'],
    ['five thousand pages', pdfOf(5000), 'pages'],
    ['a password', pdfOf(1, { trailer: '/Encrypt 50 0 R' }), 'locked'],
    ['a program', pdfOf(1, { extra: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), 'active'],
    ['a program under another spelling', pdfOf(1, { extra: '/OpenAction << /S /J#61vaScript >>' }), 'active'],
    ['a packed program', pdfOf(1, { packed: true, extra: '/OpenAction << /S /JavaScript >>' }), 'active'],
    ['a command', pdfOf(1, { extra: '/OpenAction << /S /Launch >>' }), 'active'],
    ['a PDF that is an archive too', Buffer.concat([pdfOf(), archive]), 'broken'],
    [
      'an archive whose comment is the PDF’s end',
      Buffer.concat([pdfOf().subarray(0, -7), archive.subarray(0, 20), Buffer.from([6, 0]), Buffer.from('%%EOF\n')]),
      'broken',
    ],
  ])('%s', (_what, bytes, why) => expect(refusal(bytes)).toBe(why))

  test('objects that are packed in a way that is not looked into', () => {
    const other = Buffer.from(pdfOf(1, { packed: true }).toString('latin1').replace('/FlateDecode', '/LZWDecode  '), 'latin1')
    expect(refusal(other)).toBe('broken')
  })
  test('whatever bytes come, it answers, and soon', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '%PDF-1.7\n',
        '%%EOF',
        '1 0 obj',
        '<< /Type /Page >>',
        '>>\nstream\n',
        'endstream',
        '/Length 9',
        '/ObjStm',
        '\xff\xd8\xff',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(takeProof(Buffer.from(`%PDF-1.7\n${pieces.join('')}`, 'latin1'))).toBeDefined()
        expect(takeProof(Buffer.from(pieces.join(''), 'latin1'))).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })
  test('ten megabytes made to be slow are looked at in less than two seconds', () => {
    for (const unit of ['>> \n', '>>stream\n', '<< /Type /ObjStm >>stream\n', '/Type  ', '/Count ', '#41']) {
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(proofMaxBytes - 20, unit), Buffer.from('%%EOF')])
      const from = performance.now()
      takeProof(bytes)
      expect(performance.now() - from, unit).toBeLessThan(2000)
    }
  })
})
