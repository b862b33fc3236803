import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { FSWatcher } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watch } from './watch.ts';

let folder: string;
let watcher: FSWatcher;
let told: string[][];
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'watched-'));
  watcher = new EventEmitter() as FSWatcher;
  told = [];
  heard = [];
  watch(watcher, folder + sep, (changed) => told.push(changed.map(nameOf)));
  watcher.on('change', (path) => heard.push(nameOf(path)));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('What changes in the content folder', () => {
  test('is told together when it comes within a moment, each file once', () => {
    for (const name of ['a.yaml', 'b.yaml', 'a.yaml']) write(name, 'text');
    vi.runAllTimers();
    expect(told).toEqual([['a.yaml', 'b.yaml']]);
  });

  test('is told one after the other when time lies between', () => {
    write('a.yaml', 'text');
    vi.runAllTimers();
    write('a.yaml', 'another text');
    vi.runAllTimers();
    expect(told).toEqual([['a.yaml'], ['a.yaml']]);
  });

  test('is told when it is whole: a file that was still empty when the watcher saw it is told to all again', () => {
    write('a.yaml', '');
    vi.advanceTimersByTime(10);
    fill('a.yaml', 'text');
    vi.advanceTimersByTime(10);
    expect(heard).toEqual(['a.yaml']);
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual([['a.yaml']]);
  });

  test('is told again when a file was filled after it had been read empty', () => {
    write('a.yaml', '');
    vi.advanceTimersByTime(30);
    expect(told).toEqual([['a.yaml']]);
    fill('a.yaml', 'text');
    vi.runAllTimers();
    expect(told).toEqual([['a.yaml'], ['a.yaml']]);
    expect(heard).toEqual(['a.yaml']);
  });

  test('is told once when the watcher said both', () => {
    write('a.yaml', '');
    vi.advanceTimersByTime(60);
    write('a.yaml', 'text');
    vi.runAllTimers();
    expect(told).toEqual([['a.yaml'], ['a.yaml']]);
    expect(heard).toEqual([]);
  });

  test('is told once when a file is gone', () => {
    write('a.yaml', 'text');
    vi.advanceTimersByTime(30);
    rmSync(join(folder, 'a.yaml'));
    vi.runAllTimers();
    expect(told).toEqual([['a.yaml']]);
  });

  test('is nobody else’s concern', () => {
    watcher.emit('all', 'change', `${folder}.yaml`);
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});

/** Writes a file, and the watcher sees it. */
function write(name: string, text: string) {
  fill(name, text);
  watcher.emit('all', 'change', join(folder, name));
}

/** Writes a file while the watcher keeps silent. */
function fill(name: string, text: string) {
  writeFileSync(join(folder, name), text);
}

function nameOf(path: string): string {
  return path.slice(folder.length + 1);
}
