import { editorComponents } from './components.ts';
import { editorConfig, formats } from './config.ts';
import { SOURCES } from './fields.ts';
import { contentFolder } from './folder.ts';
import { SourcesControl } from './sources.ts';
import { officerLocales, type OfficerLocale } from '../schema/hints.ts';
import type { Strings } from '../schema/strings.ts';
import { isLocale, type Locale } from '../i18n/locales.ts';

/** What runs on `/admin/<locale>/`: the editor, in the language of its page. */
const locale = officerLocales.find((each) => each === document.documentElement.lang) ?? officerLocales[0];

preferLanguage(locale);
const { default: CMS } = await import('@sveltia/cms');
for (const [name, { extension, ...format }] of Object.entries(formats))
  CMS.registerCustomFormat(name, extension, format);
for (const component of editorComponents(locale)) CMS.registerEditorComponent(component);
CMS.registerFieldType(SOURCES, SourcesControl);
window.showDirectoryPicker &&= contentFolder(window.showDirectoryPicker.bind(window), locale);
await CMS.init({ config: editorConfig(locale, interfaceStrings(), { folder: PROJECT_FOLDER }) });

/** The interface strings as they were when the editor was made. */
function interfaceStrings(): Partial<Record<Locale, Strings>> {
  const files = import.meta.glob<Strings>('../../content/interface/*.json', { eager: true, import: 'default' });
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, strings]) => {
      const code = /([^/]+)\.json$/.exec(file)?.[1];
      return isLocale(code) ? [[code, strings]] : [];
    }),
  );
}

/** Sveltia reads the language of its own buttons from its preferences when it is loaded; English with our words is en-GB there. */
function preferLanguage(language: OfficerLocale) {
  const key = 'sveltia-cms.prefs';
  const prefs = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
  localStorage.setItem(key, JSON.stringify({ ...prefs, locale: language === 'en' ? 'en-GB' : language }));
}

/** The name of the project's folder, filled in by bundle.ts. */
declare const PROJECT_FOLDER: string;
