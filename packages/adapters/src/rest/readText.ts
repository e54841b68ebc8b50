/**
 * The body as text.
 * @throws {Error} where it is longer than `maxResponseBytes`; the rest is not read then
 */
export async function readText(response: Response, maxResponseBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxResponseBytes) {
      // Not waited for: a stream may take its time to stop.
      reader.cancel().catch(() => undefined);
      throw new Error(`the answer is longer than ${maxResponseBytes} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
