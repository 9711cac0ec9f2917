#!/usr/bin/env node
/*
 * Writes what the pages link to as files with content hashes.
 *
 *   node build.mjs --out DIR [--tenants DIR]            everything, and DIR/assets/manifest.json
 *   node build.mjs --out DIR --theme MAIN,SUPPORT,ACCENT  one theme; prints its file name
 *
 * Nothing is fetched. The same inputs give the same bytes. A run whose inputs and
 * outputs are unchanged since the last one stops before doing any work. A full build
 * removes what earlier builds left in DIR/assets, so themes made at run time need a
 * DIR of their own.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const cache = join(modules, '.cache', 'samlofte');

/** The parts of Designsystemet the pages use, in its own order of layers. */
const BASE_PARTS = ['base', 'heading', 'label', 'paragraph'];
const COMPONENT_PARTS = [
  'link', 'list', 'button', 'alert', 'badge', 'breadcrumbs', 'card', 'chip', 'details', 'dialog',
  'divider', 'dropdown', 'error-summary', 'field', 'fieldset', 'file-upload', 'input', 'pagination',
  'popover', 'skip-link', 'spinner', 'table', 'tabs', 'tag', 'toggle-group', 'validation-message',
];
const PAPER_FONTS = { 'Inter-Regular.ttf': '400Regular/Inter_400Regular.ttf', 'Inter-SemiBold.ttf': '600SemiBold/Inter_600SemiBold.ttf' };
const FONT_SUBSETS = ['latin-ext', 'latin'];

/** The oldest browsers the style sheets are written down to. */
const BROWSERS = { chrome: 111 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8), ios_saf: (16 << 16) | (4 << 8) };

/**
 * What the three colours of a municipality are called in Designsystemet. "main", "support"
 * and "accent" cannot be used: the first two are names of its own groups.
 */
const themeOf = ({ main, support, accent }) => ({
  name: 'samlofte',
  colors: {
    main: { primary: main },
    support: { secondary: support, highlight: accent },
    neutral: '#25303a',
  },
  typography: { fontFamily: 'Inter' },
  borderRadius: 4,
});

const sha = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};
const read = (...path) => readFileSync(join(...path));
const text = (...path) => read(...path).toString('utf8');
const npm = (...path) => text(modules, ...path);

function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, content);
  renameSync(part, path);
}

/** Six-digit lower-case hex, so that two ways of writing a colour give one theme. */
function colour(value, where) {
  const hex = String(value).trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  if (/^#[0-9a-f]{3}$/.test(hex)) return '#' + [...hex.slice(1)].map((c) => c + c).join('');
  throw new Error(`${where}: "${value}" is not a colour such as #1f5c41`);
}

const coloursOf = (source, where) => ({
  main: colour(source.main, `${where}, main`),
  support: colour(source.support, `${where}, support`),
  accent: colour(source.accent, `${where}, accent`),
});
const keyOf = (colours) => [colours.main, colours.support, colours.accent].join(',');

class Assets {
  constructor(out) {
    this.dir = join(out, 'assets');
    this.files = {};
  }

  /** Writes the content under a name with its hash and returns that name. */
  add(name, content) {
    const dot = name.lastIndexOf('.');
    const hashed = `${name.slice(0, dot)}-${sha(content).slice(0, 12)}${name.slice(dot)}`;
    const path = join(this.dir, hashed);
    if (!existsSync(path)) writeWhole(path, content);
    this.files[name] = hashed;
    return hashed;
  }
}

async function minified(name, css) {
  const { transform, Features } = await import('lightningcss');
  const code = Buffer.from(css);
  return transform({ filename: name, code, minify: true, targets: BROWSERS, exclude: Features.LightDark }).code;
}

/** The generator tells about its progress on standard output, which is ours for the answer. */
async function silently(work) {
  const { log, info, warn } = console;
  console.log = console.info = console.warn = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { log, info, warn });
  }
}

async function themeCss(colours) {
  const kept = join(cache, `theme-${sha(toolsHash(), keyOf(colours)).slice(0, 24)}.css`);
  if (existsSync(kept)) return readFileSync(kept);
  const css = await silently(async () => {
    const { formatThemeCSS } = await import('@digdir/designsystemet');
    return minified('theme.css', await formatThemeCSS(themeOf(colours)));
  });
  try {
    writeWhole(kept, css);
  } catch {
    // a read-only installation makes the theme anew each time
  }
  return css;
}

function fontFaces(assets) {
  const ranges = JSON.parse(npm('@fontsource-variable/inter', 'unicode.json'));
  return FONT_SUBSETS.map((subset) => {
    const file = assets.add(`inter-${subset}.woff2`,
      read(modules, '@fontsource-variable/inter', 'files', `inter-${subset}-wght-normal.woff2`));
    return `@font-face{font-family:Inter;font-style:normal;font-weight:100 900;font-display:swap;`
      + `src:url("${file}") format("woff2");unicode-range:${ranges[subset]}}`;
  }).join('\n');
}

/** The pages' policy allows images from our own address only, so pictures written into the style sheet become files. */
function picturesAsFiles(css, assets) {
  const seen = new Map();
  return css.replace(/url\((["']?)data:image\/svg\+xml(?:;charset=utf-8|;utf8)?,(.*?)\1\)/g, (_, quote, data) => {
    const svg = decodeURIComponent(data);
    if (!seen.has(svg)) seen.set(svg, assets.add(`icon-${String(seen.size + 1).padStart(2, '0')}.svg`, svg));
    return `url("${seen.get(svg)}")`;
  });
}

async function baseCss(assets) {
  const part = (name) => npm('@digdir/designsystemet-css', 'dist', 'src', `${name}.css`);
  const css = [
    '@layer ds.theme, ds.elements, ds.base, ds.components, samlofte;',
    fontFaces(assets),
    `@layer ds.base{${BASE_PARTS.map(part).join('\n')}}`,
    `@layer ds.components{${COMPONENT_PARTS.map(part).join('\n')}}`,
    text(here, 'src', 'samlofte.css'),
  ].join('\n');
  const done = picturesAsFiles(css, assets);
  if (/url\(["']?(data|https?|\/\/)/.test(done)) throw new Error('the style sheet links outside the assets');
  return minified('samlofte.css', done);
}

function licences() {
  const of = { '@digdir/designsystemet-css': 'LICENSE', '@expo-google-fonts/inter': 'LICENSE_FONT',
    '@fontsource-variable/inter': 'LICENSE', '@fontsource/inter': 'LICENSE', 'htmx.org': 'LICENSE' };
  return Object.entries(of).map(([name, file]) => {
    const { version, license } = JSON.parse(npm(name, 'package.json'));
    return `${name} ${version} (${license})\n\n${npm(name, file).trim()}\n`;
  }).join('\n----\n\n');
}

function tenantColours(dir) {
  if (!dir || !existsSync(dir)) return [];
  return readdirSync(dir).sort()
    .map((slug) => join(dir, slug, 'tenant.yaml'))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, content: text(path) }));
}

let tools;
function toolsHash() {
  return tools ??= sha(text(here, 'build.mjs'), text(here, 'package-lock.json'));
}

const inputsHash = (tenants) => sha(toolsHash(), text(here, 'palettes.json'), text(here, 'src', 'samlofte.css'),
  text(here, 'src', 'favicon.svg'), text(here, 'src', 'workspace.js'), ...tenants.flatMap(({ path, content }) => [path, content]));

function isDone(assets, stamp, inputs) {
  try {
    const last = JSON.parse(text(stamp));
    const manifest = text(assets.dir, 'manifest.json');
    return last.inputs === inputs && last.manifest === sha(manifest)
      && last.files.every((file) => existsSync(join(assets.dir, file)))
      && Object.keys(PAPER_FONTS).every((name) => existsSync(join(assets.dir, '..', 'paper', name)));
  } catch {
    return false;
  }
}

/** A file of an earlier build would stay in the artifact for ever. */
function removeOthers(dir, keep) {
  const ours = /-[0-9a-f]{12}\.(css|js|svg|txt|woff2)$/;
  for (const file of readdirSync(dir)) if (ours.test(file) && !keep.has(file)) rmSync(join(dir, file));
}

/** What the server draws letters with; nobody asks for them by address. */
const letteringFiles = (out) => [400, 700].map((weight) => ({
  from: join(modules, '@fontsource', 'inter', 'files', `inter-latin-${weight}-normal.woff`),
  to: join(out, 'lettering', `inter-${weight}.woff`),
}));

async function buildAll(out, tenantsDir) {
  const assets = new Assets(out);
  const tenants = tenantColours(tenantsDir);
  const stamp = join(cache, `built-${sha(assets.dir).slice(0, 16)}.json`);
  const inputs = inputsHash(tenants);
  if (isDone(assets, stamp, inputs) && letteringFiles(out).every(({ to }) => existsSync(to))) return 'unchanged';

  for (const font of letteringFiles(out)) writeWhole(font.to, read(font.from));
  assets.add('samlofte.css', await baseCss(assets));
  assets.add('htmx.js', npm('htmx.org', 'dist', 'htmx.min.js'));
  assets.add('favicon.svg', text(here, 'src', 'favicon.svg'));
  assets.add('workspace.js', text(here, 'src', 'workspace.js'));
  assets.add('licences.txt', licences());
  const files = Object.fromEntries(Object.entries(assets.files).sort());
  // what is printed to PDF embeds its font; no browser asks for these
  for (const [name, file] of Object.entries(PAPER_FONTS)) {
    writeWhole(join(out, 'paper', name), read(modules, '@expo-google-fonts/inter', file));
  }

  const themes = {};
  const addTheme = async (colours) => themes[keyOf(colours)] ??= assets.add('theme.css', await themeCss(colours));

  const palettes = [];
  for (const palette of JSON.parse(text(here, 'palettes.json'))) {
    const colours = coloursOf(palette, `palettes.json, ${palette.id}`);
    palettes.push({ id: palette.id, name: palette.name, ...colours, file: await addTheme(colours) });
  }
  if (tenants.length > 0) {
    const { parse } = await import('yaml');
    for (const { path, content } of tenants) {
      const { colours } = parse(content) ?? {};
      if (colours) await addTheme(coloursOf(colours, path));
    }
  }

  const manifest = JSON.stringify({ files, themes, palettes }, null, 2) + '\n';
  writeWhole(join(assets.dir, 'manifest.json'), manifest);
  const kept = [...new Set([...Object.values(files), ...Object.values(themes)])];
  removeOthers(assets.dir, new Set(kept));
  writeWhole(stamp, JSON.stringify({ inputs, manifest: sha(manifest), files: kept }));
  return `${kept.length} files in ${assets.dir}`;
}

async function buildTheme(out, list) {
  const [main, support, accent, ...rest] = list.split(',');
  if (rest.length > 0) throw new Error('--theme takes three colours: main,support,accent');
  return new Assets(out).add('theme.css', await themeCss(coloursOf({ main, support, accent }, '--theme')));
}

try {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, tenants: { type: 'string' }, theme: { type: 'string' } },
  });
  if (!values.out) throw new Error('say where with --out DIR');
  const out = resolve(values.out);
  console.log(values.theme === undefined ? await buildAll(out, values.tenants) : await buildTheme(out, values.theme));
} catch (error) {
  console.error(`frontend build: ${error.message}`);
  process.exit(1);
}
