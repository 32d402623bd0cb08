// Constructable sheets, because a site's content security policy may forbid <style>; the element is the way of
// browsers that lack them. A site sets the look by CSS variables on any ancestor of the widget (see theme.js).
import { theme } from './theme.js';
import { frame } from './frame.js';
import { log } from './log.js';
import { cards } from './cards.js';
import { composer } from './composer.js';

const ALL = [theme, frame, log, cards, composer].join('\n');

export function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ALL);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = ALL;
    root.append(style);
  }
}
