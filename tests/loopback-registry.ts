import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'

// What npm asks a registry for, from what is installed here: so that its real client runs without a network.

export interface Registry {
  readonly url: string
  close(): void
}

const root = fileURLToPath(new URL('../', import.meta.url))
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  readonly packages: Readonly<Record<string, unknown>>
}

/** Serves the packages of the lockfile that are installed, and Ordval from its tarball. */
export async function openRegistry(tarball: string): Promise<Registry> {
  const shelf: Shelf = new Map([['', readFileSync(tarball)]])
  const server = createServer((request, response) => answer(request, response, shelf))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  return {url: `http://127.0.0.1:${port}/`, close: () => server.close()}
}

/** Tarballs by the folder that they hold; the project's own is `''`. */
type Shelf = Map<string, Buffer>

function answer(request: IncomingMessage, response: ServerResponse, shelf: Shelf): void {
  const {origin, pathname, searchParams} = new URL(
    request.url ?? '/',
    `http://${request.headers.host}`
  )
  const folder = searchParams.get('packed')
  const name = decodeURIComponent(pathname.slice(1))
  const body = folder === null ? packument(name, origin, shelf) : shelf.get(folder)
  // What npm holds in its cache it need not ask for again.
  response.writeHead(body === undefined ? 404 : 200, {'cache-control': 'max-age=600'})
  response.end(body)
}

/** What npm reads before it installs; nothing where the package is not here. */
function packument(name: string, origin: string, shelf: Shelf): string | undefined {
  const folders = name === 'ordval' ? [''] : foldersOf(name)
  const versions = folders.map(folder => {
    const manifest = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'))
    const tarball = `${origin}/${name}?packed=${encodeURIComponent(folder)}`
    const dist = {tarball, integrity: integrityOf(packed(folder, shelf))}
    // The command line is bundled: recipes install it alone. Those who install the tarball get all that it asks for.
    const dependencies = folder === '' ? {} : manifest.dependencies
    return [manifest.version as string, {...manifest, dependencies, dist}] as const
  })
  const [latest] = versions[0] ?? []
  const described = {name, 'dist-tags': {latest}, versions: Object.fromEntries(versions)}
  return latest === undefined ? undefined : JSON.stringify(described)
}

/** The folders of `node_modules` that hold a package, in each of its versions. */
function foldersOf(name: string): string[] {
  return Object.keys(lock.packages).filter(
    folder => folder.endsWith(`node_modules/${name}`) && existsSync(`${root}${folder}/package.json`)
  )
}

function packed(folder: string, shelf: Shelf): Buffer {
  const known = shelf.get(folder)
  if (known) return known
  const [parent, own] = [folder.replace(/\/[^/]+$/, ''), folder.replace(/^.*\//, '')]
  const args = ['-cf', '-', '--exclude', 'node_modules', '-C', `${root}${parent}`, own]
  const made = gzipSync(execFileSync('tar', args, {maxBuffer: 100_000_000}), {level: 1})
  shelf.set(folder, made)
  return made
}

function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}
