import { describe, expect, test } from 'vitest';
import { pageAt } from './example.ts';
import { isErrorPage, langOf, parsePage, says, tagsNamed, textOf } from './page.ts';

describe('a page is named as its readers know it', () => {
  test.each([
    ['index.html', '/', undefined, false],
    ['404.html', '/404.html', undefined, true],
    ['ro/index.html', '/ro/', 'ro', false],
    ['hu/404/index.html', '/hu/404/', 'hu', true],
    ['hu/404.html', '/hu/404.html', 'hu', true],
    ['ro/projects/x/index.html', '/ro/projects/x/', 'ro', false],
    ['ro/projects/404/index.html', '/ro/projects/404/', 'ro', false],
    ['fr/index.html', '/fr/', undefined, false],
  ])('%s', (name, path, locale, error) => {
    const page = parsePage(name, '');
    expect(page).toMatchObject({ file: `dist/${name}`, path, locale });
    expect(isErrorPage(page)).toBe(error);
  });
});

describe('the text of a page is what can be read', () => {
  test.each([
    ['in one line', '<p>Un  proiect\n  social</p>', 'Un proiect social'],
    ['block by block', '<p>Unu</p><p>doi<br>trei</p>', 'Unu doi trei'],
    ['through marks within a line', '<p>Gran<b>turi</b>le <i>SEE</i>.</p>', 'Granturile SEE.'],
    ['with its entities', '<p>A &amp; B &ndash; C&nbsp;D</p>', 'A & B – C\u00a0D'],
    ['without scripts and styles', '<p>A<script>x</script><style>y</style></p>', 'A'],
  ])('%s', (_, html, text) => {
    expect(pageAt('/ro/', html).text.trim()).toBe(text);
  });
});

describe('a page that is read as bytes is what its letters are', () => {
  test.each([
    ['plain', '<p lang="en">Plain <b>letters</b></p>'],
    ['letters of two bytes', '<p title="țară">Școală\u00a0în <b>Țara Oașului</b> <i>x</i></p><h2 id="țări">Țări</h2>'],
    ['letters of three and four bytes', '<p>2014–2021 „da” 🙂 <b>x</b></p>'],
    ['bytes that are white space by themselves', '<p>à Š\u0085…<b>à</b>\n à</p>'],
    ['in one tag, in the next, in none', '<a href="/ă" title="ő"></a><a href="/ű">x</a><a href="/u">x</a>'],
    ['in what is not read', '<!-- ș --><p>a</p><script>"ț"</script><style>/* ă */</style><p>b</p>'],
    ['beside entities', '<p title="&quot;ș&quot;">Ș &amp; T &ndash; Ț</p>'],
    ['in what does not end', '<p>ș<b title="ț">ț < ș'],
  ])('%s', (_, body) => {
    const html = `<!doctype html><html lang="ro"><head><title>Școala</title></head><body>${body}</body></html>`;
    expect(parsePage('ro/index.html', Buffer.from(html))).toEqual(parsePage('ro/index.html', html));
  });
});

test('an element has its own text and the language around it', () => {
  const page = pageAt('/ro/', '<p>Una <span lang="hu">és <b>két</b></span> trei</p>');
  const [bold] = tagsNamed(page, 'b');
  expect(bold && textOf(page, bold)).toBe('két');
  expect(langOf(bold)).toBe('hu');
  expect(langOf(bold?.parent?.parent)).toBe('ro');
});

test('a page says a text unless it only stands within one that is allowed', () => {
  const page = pageAt('/ro/', '<p>Finanțat prin Granturile SEE în 2015.</p>');
  expect(says(page, 'Granturile  SEE')).toBe(true);
  expect(says(page, 'Granturile SEE', ['Finanțat prin Granturile SEE'])).toBe(false);
  expect(says(page, 'Granturile SEE', ['Altceva'])).toBe(true);
});
