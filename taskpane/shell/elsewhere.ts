import { wordsIn } from '../words';

/** There is no Excel around the page: says so, in both languages, for nobody has chosen one. */
export function showElsewhere(root: HTMLElement): void {
  const sentences = (['zh', 'en'] as const).map((language) => {
    const sentence = document.createElement('p');
    sentence.lang = language;
    sentence.textContent = wordsIn(language).t('elsewhere');
    return sentence;
  });
  const message = document.createElement('main');
  message.className = 'opening';
  message.setAttribute('role', 'alert');
  message.append(...sentences);
  root.replaceChildren(message);
}
