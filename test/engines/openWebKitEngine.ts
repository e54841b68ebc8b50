import { Key } from 'selenium-webdriver';
import { openWebKit } from '../hosts/openWebKit.ts';
import type { Engine, KeyName } from './engine.ts';

const keys: Readonly<Record<KeyName, string>> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Escape: Key.ESCAPE,
  End: Key.END,
  ArrowDown: Key.ARROW_DOWN,
  ArrowRight: Key.ARROW_RIGHT,
};

export async function openWebKitEngine(): Promise<Engine> {
  const { driver, close } = await openWebKit();
  const send = (text: string) => driver.actions().sendKeys(text).perform();
  return {
    open: (url) => driver.get(url),
    press: (key) => send(keys[key]),
    type: send,
    paste: () => driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform(),
    evaluate: async (expression) => (await driver.executeScript(`return ${expression}`)) as never,
    close,
  };
}
