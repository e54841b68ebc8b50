import { expect, test } from 'vitest';
import { parseCalls } from './parseCalls.ts';

function read(text: string): readonly string[] {
  return parseCalls(text).map(({ method, segments, word }) => {
    const path = segments.length > 0 ? `/${segments.join('/')}` : '';
    return `${method ?? '?'} ${path || `<${word ?? ''}>`}`;
  });
}

test.each([
  ['curl https://api.example.com/v1/forms', 'GET /v1/forms'],
  ['curl -X POST https://api.example.com/v1/forms', 'POST /v1/forms'],
  ['curl -XPATCH "https://api.example.com/v1/forms/42?draft=1#top"', 'PATCH /v1/forms/42'],
  ['curl --request=DELETE --url https://api.example.com/v1/forms/42', 'DELETE /v1/forms/42'],
  ['curl https://api.example.com/v1/forms -d \'{"name":"a b"}\'', 'POST /v1/forms'],
  ["curl https://api.example.com/v1/forms --data-raw '{}' -H 'Content-Type: application/json'", 'POST /v1/forms'],
  ['curl -X POST -X DELETE https://api.example.com/v1/forms/42', 'DELETE /v1/forms/42'],
  ['curl -G https://api.example.com/v1/forms -d limit=5', 'GET /v1/forms'],
  ['curl -X PUT -d @form.json https://api.example.com/v1/forms/42', 'PUT /v1/forms/42'],
  ['curl --json "{}" api.example.com/v1/forms', 'POST /v1/forms'],
  ['curl -F file=@a.png localhost:4310/v1/files', 'POST /v1/files'],
  ['curl -T a.png localhost:4310/v1/files/a.png', 'PUT /v1/files/a.png'],
  ['curl -I https://api.example.com/v1/forms', 'HEAD /v1/forms'],
  ['curl -sSfLo out.json -u user:pass -A "my agent/1.0" https://api.example.com/v1/forms', 'GET /v1/forms'],
  ['curl -H "Authorization: Bearer $TOKEN" "$API/v1/forms/$FORM/entries"', 'GET /v1/forms/$FORM/entries'],
  [`curl \${API}/v1/forms`, 'GET /v1/forms'],
  ['curl {{baseUrl}}/v1/forms', 'GET /v1/forms'],
  ['/usr/bin/curl https://api.example.com/v1/../v2/./forms/', 'GET /v2/forms'],
  ["$ curl $'https://api.example.com/v1/it\\'s'", "GET /v1/it's"],
  ['curl https://api.example.com/v1/forms?a=1&b=2', 'GET /v1/forms'],
  ['curl "/v1/a\\"b"', 'GET /v1/a"b'],
  ["curl '/v1/a\\b'", 'GET /v1/a\\b'],
  ['curl /v1/a\\ b', 'GET /v1/a b'],
  ['> curl /v1/forms', 'GET /v1/forms'],
  ['% curl /v1/forms', 'GET /v1/forms'],
  ['curl.exe https://user:pw@api.example.com:8443/v1/a%20b', 'GET /v1/a b'],
  ['curl https://api.example.com/v1/100%', 'GET /v1/100%'],
  ['GET /v1/forms', 'GET /v1/forms'],
  ['delete https://api.example.com/v1/forms/42', 'DELETE /v1/forms/42'],
  ['POST /v1/forms HTTP/1.1', 'POST /v1/forms'],
  ['https://api.example.com/v1/forms', '? /v1/forms'],
  ['/v1/forms/{id}', '? /v1/forms/{id}'],
  ['listEntries', '? <listEntries>'],
])('reads %s', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test('parses the line continuations of each shell', () => {
  const lines = [
    'curl \\\n  -X POST \\\n  /v1/a',
    'curl ^\r\n  -X POST ^\r\n  ^"/v1/a^"',
    'curl `\n  -X POST `\n  /v1/a',
  ];
  for (const text of lines) expect(read(text)).toEqual(['POST /v1/a']);
});

test('parses several commands, and every URL of one command', () => {
  const text = 'curl /v1/a && curl -X POST /v1/b | jq .name; GET /v1/c\ncurl /v1/d /v1/e --next -d x /v1/f';
  expect(read(text).filter((call) => !call.includes('<'))).toEqual([
    'GET /v1/a',
    'POST /v1/b',
    'GET /v1/c',
    'GET /v1/d',
    'GET /v1/e',
    'POST /v1/f',
  ]);
});

test('ignores comments, and the headers of a pasted HTTP request', () => {
  expect(read('# list the forms\nGET /v1/forms HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer x\n')).toEqual([
    'GET /v1/forms',
  ]);
});

test('keeps unknown lines, so that the page can report them', () => {
  expect(parseCalls('please give me everything')).toEqual([
    { source: 'please give me everything', method: undefined, segments: [], word: undefined },
  ]);
});

test.each(['', ' \n ', "curl '", 'curl "', 'curl \\', 'curl -X', 'curl -d', '&&&', '\u0000', 'curl '.repeat(1000)])(
  'parses %j',
  (text) => {
    expect(() => parseCalls(text)).not.toThrow();
  },
);
