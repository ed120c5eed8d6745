// Texts that something on the way from YAML to paper may stumble over, all of them printable: marks in rows, numbers
// with their units, addresses, signs of YAML, Handlebars, XML and Markdown, rare characters, words without an end.
import fc from 'fast-check'

const prose = fc.constantFrom(
  ...['建议', '养老服务', '市民政局', '的', '和', '全市各级各部门', '办理', '一', '甲', '进一步', '〇'],
)
const marks = fc.constantFrom(
  ...['，', '。', '、', '；', '：', '？', '！', '……', '——', '“', '”', '‘', '’', '（', '）', '《', '》', '〈'],
  ...[
    '〉',
    '【',
    '】',
    '〔',
    '〕',
    '「',
    '」',
    '·',
    '—',
    '～',
    '％',
    '‰',
    '／',
    '．',
    '……”',
    '。”',
    '），',
    '？！',
  ],
  ...[
    '“‘',
    '’”',
    '——“',
    '《〈',
    '：“',
    '、、、',
    '。。。。',
    '，，',
    '………………',
    '————',
    '！！！',
    '）））））',
    '（（（',
  ],
)
const numbers = fc.constantFrom(
  ...[
    '2024年',
    '12号',
    '3.5%',
    '1305.9万元',
    '0487',
    '1.10',
    '2024-08-06',
    '-5℃',
    '1e3',
    '0x1F',
    '±3°',
    '①',
    'Ⅳ',
  ],
  ...[
    '138****0000',
    '0356-1234567',
    '〔2024〕5号',
    '10:30',
    '1/2',
    '第3期',
    '9.8×10',
    '￥5',
    '１２３',
    'ＡＢＣ',
    '12,345',
  ],
)
const latin = fc.constantFrom(
  ...[
    'Internet',
    'GB/T 9704',
    'e-mail',
    'a',
    'WiFi',
    'https://a.cn/b?c=d&e=1#f',
    'foo@bar.cn',
    'é',
    'Ω',
    'null',
    'true',
  ],
  ...[
    'https://www.example.gov.cn/zwgk/2024/08/06/content_1234567890.html',
    'C:\\a\\b',
    'no',
    '~',
    "it's",
    'A+B=C',
    '(b)',
  ],
)
const syntax = fc.constantFrom(
  ...[
    '<',
    '>',
    '&',
    '&amp;',
    '<段落>',
    '</文书>',
    '{{x}}',
    '{{{建议.编号}}}',
    '{{#if',
    '}}',
    '*',
    '**粗**',
    '#',
    ' # ',
    '- ',
  ],
  ...[
    ': ',
    '"',
    "'",
    '`',
    '|',
    '[',
    ']',
    '{',
    '}',
    '@',
    '%',
    '!',
    '\\',
    '\\n',
    '$',
    '^',
    '_',
    '=',
    '<!--',
    ']]>',
    '&#0;',
  ],
  ...['--- ', '...', '? ', '!!str ', '<<', '一、', '（一）', '1.', '（1）', '二、标题。', '附件：', '（续）'],
)
const rare = fc.constantFrom('䶮', '㐀', '𠮷', '𬎆', '葛\u{e0100}', '镕', '喆', '鱻', '々', 'ア')
const blanks = fc.constantFrom(' ', '  ', '\u3000', '\u3000\u3000', '\u00a0', '\t', '\u200b')
const endless = fc.oneof(
  fc.nat(160).map(length => 'x'.repeat(length + 20)),
  fc.nat(80).map(length => '9'.repeat(length + 10)),
  fc.nat(60).map(length => '，'.repeat(length + 10)),
  fc.nat(60).map(length => '“'.repeat(length + 10)),
  fc.nat(40).map(length => '—'.repeat(length + 10)),
  fc.nat(30).map(length => '甲'.repeat(length + 40)),
)

const piece = fc.oneof(
  { weight: 12, arbitrary: prose },
  { weight: 6, arbitrary: marks },
  { weight: 3, arbitrary: numbers },
  { weight: 2, arbitrary: latin },
  { weight: 2, arbitrary: syntax },
  { weight: 1, arbitrary: rare },
  { weight: 1, arbitrary: blanks },
)

/** A text with something to see in it, of at most so many pieces, on one line. */
export function hostileLine(most: number): fc.Arbitrary<string> {
  const pieces = fc.array(piece, { minLength: 1, maxLength: most, size: 'max' })
  return fc.oneof(
    { weight: 24, arbitrary: pieces.map(parts => parts.join('')).filter(isSeen) },
    { weight: 1, arbitrary: endless },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '。',
        '，',
        '”',
        '……',
        '——',
        '“',
        '0',
        '-',
        '#',
        '&',
        '{{',
        '<',
        '\u3000甲\u3000',
      ),
    },
  )
}

/** The same with lines of their own, empty ones among them. */
export function hostileText(
  lines: { readonly min?: number; readonly max: number },
  most: number,
): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 9, arbitrary: hostileLine(most) },
    { weight: 1, arbitrary: fc.constantFrom('', '  ') },
  )
  return fc
    .array(line, { minLength: lines.min ?? 1, maxLength: lines.max, size: 'max' })
    .map(parts => parts.join('\n'))
    .filter(isSeen)
}

function isSeen(text: string): boolean {
  return text.replace(/[\s\u200b]/gu, '') !== ''
}
