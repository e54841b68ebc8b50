import { type TokenApi, TokenApiError, type TokenOptions } from '@tokenwright/core/api';
import { joinSentences } from '@tokenwright/core/list';
import type { TerminalText } from './messages/terminalMessages.ts';
import { Left, type Terminal } from './terminal/terminal.ts';

export async function loadOptions(
  api: TokenApi<never>,
  terminal: Terminal,
  text: TerminalText,
): Promise<TokenOptions | undefined> {
  const { signal } = new AbortController();
  for (;;) {
    terminal.say(text('wizard.loading'));
    try {
      return await api.loadOptions();
    } catch (error) {
      const code = error instanceof TokenApiError ? error.code : 'unavailable';
      terminal.warn(joinSentences([text('wizard.loadFailed'), text(`failure.${code}`)], text));
    }
    const choices = [
      { value: true, label: text('wizard.tryAgain') },
      { value: false, label: text('wizard.close') },
    ];
    const again = await terminal.choose({ signal, label: text('reveal.question'), choices }).catch(orLeft);
    if (!again) return undefined;
  }
}

function orLeft(error: unknown): false {
  if (error instanceof Left) return false;
  throw error;
}
