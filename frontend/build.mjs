// SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
// SPDX-License-Identifier: EUPL-1.2
// Bundle src/koers.css into one small file beside the fonts it names.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { bundleAsync, transform } from 'lightningcss';

const here = import.meta.dirname;
const modules = path.join(here, 'node_modules');
const out = path.join(here, '../src/inkoopkoers/web/static/web/built');
const targets = { chrome: 110 << 16, firefox: 115 << 16, safari: 16 << 16 };

const isLocal = (specifier) => specifier.startsWith('.') || specifier.startsWith('/');

/** Source files are relative, everything else is a path inside node_modules. */
const resolver = {
  resolve: (specifier, from) =>
    isLocal(specifier)
      ? path.resolve(path.dirname(from), specifier)
      : path.join(modules, specifier),
  // The example theme hangs on a class; as the only theme it belongs to the root.
  read: (file) => fs.readFileSync(file, 'utf8').replaceAll('.voorbeeld-theme', ':root'),
};

/** Copy each font that a url() names and point the url() to the copy. */
const withFonts = (css) =>
  css.replace(/url\(["']?(@fontsource[^"')]+)["']?\)/g, (_, file) => {
    const name = path.basename(file);
    fs.copyFileSync(path.join(modules, file), path.join(out, name));
    return `url("${name}")`;
  });

const usesIn = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]);

/** Custom properties that no rule reads, also not through another property. */
const unreadProperties = (css) => {
  const definition = /^\s*(--[\w-]+)\s*:\s*([^;}]*);?/gm;
  const values = new Map();
  for (const [, name, value] of css.matchAll(definition)) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const read = new Set();
  const queue = usesIn(css.replace(definition, ''));
  while (queue.length) {
    const name = queue.pop();
    if (read.has(name)) continue;
    read.add(name);
    queue.push(...(values.get(name) ?? []).flatMap(usesIn));
  }
  return [...values.keys()].filter((name) => !read.has(name));
};

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
const entry = path.join(here, 'src/koers.css');
const bundle = await bundleAsync({ filename: entry, resolver, targets });
const css = withFonts(bundle.code.toString());
const { code } = transform({
  filename: 'koers.css',
  code: Buffer.from(css),
  minify: true,
  targets,
  unusedSymbols: unreadProperties(css),
});
fs.writeFileSync(path.join(out, 'koers.css'), code);
const kilobytes = (bytes) => `${(bytes.length / 1000).toFixed(1)} kB`;
console.log(`koers.css: ${kilobytes(code)}, ${kilobytes(zlib.gzipSync(code))} gzip`);
