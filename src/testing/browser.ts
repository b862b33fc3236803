export { findBrowser, startBrowser, type BrowserCommand } from '../browser/chromium.ts';
